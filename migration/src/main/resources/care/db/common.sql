--liquibase formatted sql logicalFilePath:care/common

--changeset care:event
CREATE TABLE CARE_EVENT (
  EVENT_ID     BIGINT       NOT NULL,
  POSITION     BIGINT,
  TYPE         VARCHAR(80)  NOT NULL,
  SUBJECT_TYPE VARCHAR(40)  NOT NULL,
  SUBJECT_ID   BIGINT       NOT NULL,
  ACTOR_KIND   VARCHAR(20)  NOT NULL,
  ACTOR_ID     BIGINT,
  ACTOR_LOGIN  VARCHAR(255),
  HAPPENED_AT  ${instant}   NOT NULL,
  FACTS        ${text.long} NOT NULL,
  CONSTRAINT PK_CARE_EVENT PRIMARY KEY (EVENT_ID),
  CONSTRAINT UQ_CARE_EVENT_POSITION UNIQUE (POSITION)
) ${table.options};
CREATE INDEX IX_CARE_EVENT_SUBJECT ON CARE_EVENT (SUBJECT_TYPE, SUBJECT_ID, EVENT_ID);

--changeset care:sequencer
CREATE TABLE CARE_SEQUENCER (
  NAME          VARCHAR(40) NOT NULL,
  LAST_POSITION BIGINT      NOT NULL,
  CONSTRAINT PK_CARE_SEQUENCER PRIMARY KEY (NAME)
) ${table.options};
INSERT INTO CARE_SEQUENCER (NAME, LAST_POSITION) VALUES ('events', 0);

--changeset care:task
CREATE TABLE CARE_TASK (
  task_name            VARCHAR(100)    NOT NULL,
  task_instance        VARCHAR(200)    NOT NULL,
  task_data            ${task.bytes},
  execution_time       ${task.instant} NOT NULL,
  picked               BOOLEAN         NOT NULL,
  picked_by            VARCHAR(100),
  last_success         ${task.instant},
  last_failure         ${task.instant},
  consecutive_failures INT,
  last_heartbeat       ${task.instant},
  version              BIGINT          NOT NULL,
  priority             SMALLINT,
  CONSTRAINT PK_CARE_TASK PRIMARY KEY (task_name, task_instance)
) ${table.options};
CREATE INDEX IX_CARE_TASK_EXECUTION ON CARE_TASK (execution_time);
CREATE INDEX IX_CARE_TASK_HEARTBEAT ON CARE_TASK (last_heartbeat);

--changeset care:failed-task
CREATE TABLE CARE_FAILED_TASK (
  FAILED_TASK_ID BIGINT        NOT NULL,
  HANDLER        VARCHAR(100)  NOT NULL,
  INSTANCE       VARCHAR(200)  NOT NULL,
  ROLE           VARCHAR(10)   NOT NULL,
  PAYLOAD        ${text.long}  NOT NULL,
  REASON         VARCHAR(2000) NOT NULL,
  ATTEMPTS       INT           NOT NULL,
  FAILED_AT      ${instant}    NOT NULL,
  RERUN_AT       ${instant},
  RERUN_BY       VARCHAR(255),
  CONSTRAINT PK_CARE_FAILED_TASK PRIMARY KEY (FAILED_TASK_ID)
) ${table.options};
CREATE INDEX IX_CARE_FAILED_TASK_AT ON CARE_FAILED_TASK (RERUN_AT, FAILED_AT);

--changeset care:setting
CREATE TABLE CARE_SETTING (
  SETTING_ID    BIGINT                 NOT NULL,
  SETTING_KEY   VARCHAR(120)           NOT NULL,
  LOCALE        VARCHAR(20) DEFAULT '' NOT NULL,
  COUNTRY       VARCHAR(2)  DEFAULT '' NOT NULL,
  SETTING_VALUE ${text.long}           NOT NULL,
  CHANGED_AT    ${instant}             NOT NULL,
  CHANGED_BY    VARCHAR(255)           NOT NULL,
  VERSION       INT                    NOT NULL,
  CONSTRAINT PK_CARE_SETTING PRIMARY KEY (SETTING_ID),
  CONSTRAINT UQ_CARE_SETTING_SCOPE UNIQUE (SETTING_KEY, LOCALE, COUNTRY)
) ${table.options};

--changeset care:token
CREATE TABLE CARE_TOKEN (
  TOKEN_ID     BIGINT      NOT NULL,
  PURPOSE      VARCHAR(60) NOT NULL,
  HASH         VARCHAR(64) NOT NULL,
  SUBJECT_TYPE VARCHAR(40) NOT NULL,
  SUBJECT_ID   BIGINT      NOT NULL,
  CREATED_AT   ${instant}  NOT NULL,
  EXPIRES_AT   ${instant}  NOT NULL,
  USED_AT      ${instant},
  CONSTRAINT PK_CARE_TOKEN PRIMARY KEY (TOKEN_ID),
  CONSTRAINT UQ_CARE_TOKEN_HASH UNIQUE (HASH)
) ${table.options};
CREATE INDEX IX_CARE_TOKEN_EXPIRES ON CARE_TOKEN (EXPIRES_AT);
CREATE TABLE CARE_TOKEN_KEY (
  KEY_ID     VARCHAR(20)  NOT NULL,
  SECRET     VARCHAR(400) NOT NULL,
  CREATED_AT ${instant}   NOT NULL,
  RETIRED_AT ${instant},
  CONSTRAINT PK_CARE_TOKEN_KEY PRIMARY KEY (KEY_ID)
) ${table.options};
