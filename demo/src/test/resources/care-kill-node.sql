-- What is no entity; production has these from the change log of the migration module.
create table if not exists CARE_SEQUENCER (NAME varchar(40) primary key, LAST_POSITION bigint not null);
insert into CARE_SEQUENCER (NAME, LAST_POSITION) select 'events', 0 where not exists (select 1 from CARE_SEQUENCER);
create table if not exists CARE_TASK (
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
merge into CARE_TOPIC (TOPIC_ID, CODE, LABEL, TICKET_TYPE, NEEDS_ORDER, SORT_ORDER, ACTIVE) key (TOPIC_ID)
    values (-8, 'something_else', 'Something else', 'QUESTION', false, 80, true);
