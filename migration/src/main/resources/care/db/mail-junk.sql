--liquibase formatted sql logicalFilePath:care/mail-junk

-- An address of somebody who is forgotten stands here as its fingerprint.
--changeset care:sender-rule
CREATE TABLE CARE_SENDER_RULE (
  SENDER_RULE_ID BIGINT       NOT NULL,
  KIND           VARCHAR(10)  NOT NULL,
  WHAT           VARCHAR(320) NOT NULL,
  ACTION         VARCHAR(10)  NOT NULL,
  ADDED_BY_LOGIN VARCHAR(255),
  ADDED_AT       ${instant}   NOT NULL,
  CONSTRAINT PK_CARE_SENDER_RULE PRIMARY KEY (SENDER_RULE_ID),
  CONSTRAINT UQ_CARE_SENDER_RULE UNIQUE (WHAT, KIND)
) ${table.options};
