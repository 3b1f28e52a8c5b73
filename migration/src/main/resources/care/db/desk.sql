--liquibase formatted sql logicalFilePath:care/desk

-- No foreign key to the shop's admin users: a storefront does not always have their table.

--changeset care:draft
CREATE TABLE CARE_DRAFT (
  DRAFT_ID   BIGINT       NOT NULL,
  AGENT_ID   BIGINT       NOT NULL,
  TICKET_ID  BIGINT       NOT NULL,
  KIND       VARCHAR(10)  NOT NULL,
  BODY       ${text.long} NOT NULL,
  UPDATED_AT ${instant}   NOT NULL,
  VERSION    INT          NOT NULL,
  CONSTRAINT PK_CARE_DRAFT PRIMARY KEY (DRAFT_ID),
  CONSTRAINT UQ_CARE_DRAFT UNIQUE (TICKET_ID, AGENT_ID),
  CONSTRAINT FK_CARE_DRAFT_TICKET FOREIGN KEY (TICKET_ID) REFERENCES CARE_TICKET (TICKET_ID) ON DELETE CASCADE
) ${table.options};
CREATE INDEX IX_CARE_DRAFT_UPDATED ON CARE_DRAFT (UPDATED_AT);
