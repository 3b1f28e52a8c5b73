--liquibase formatted sql logicalFilePath:care/privacy

--changeset care:data-request
CREATE TABLE CARE_DATA_REQUEST (
  DATA_REQUEST_ID BIGINT       NOT NULL,
  KIND            VARCHAR(20)  NOT NULL,
  CUSTOMER_ID     BIGINT,
  EMAIL_HASH      VARCHAR(64)  NOT NULL,
  STATE           VARCHAR(20)  NOT NULL,
  REQUESTED_BY    VARCHAR(255) NOT NULL,
  CREATED_AT      ${instant}   NOT NULL,
  DONE_AT         ${instant},
  RESULT          ${text.long},
  CONSTRAINT PK_CARE_DATA_REQUEST PRIMARY KEY (DATA_REQUEST_ID)
) ${table.options};
CREATE INDEX IX_CARE_DATA_REQUEST_CREATED ON CARE_DATA_REQUEST (CREATED_AT);
