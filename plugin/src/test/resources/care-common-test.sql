-- What is no entity. Production has these from the change log of the migration module.
create table CARE_SEQUENCER (NAME varchar(40) primary key, LAST_POSITION bigint not null);
insert into CARE_SEQUENCER values ('events', 0);
create unique index CARE_EVENT_POSITION on CARE_EVENT (POSITION);
create table CARE_TASK (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data blob,
    execution_time timestamp(6) not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6),
    last_failure timestamp(6),
    consecutive_failures int,
    last_heartbeat timestamp(6),
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
