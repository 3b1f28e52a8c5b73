--liquibase formatted sql logicalFilePath:care/admin

-- Rows for the Broadleaf admin: menu, permissions, roles. Ids below -2273000 are ours; the platform's own start at -1.
-- A storefront's database without the admin's tables skips them, and gets them once the tables exist. What is there
-- already stays as it is: a shop may have dropped Care's tables and kept these rows.

--changeset care:admin-rows
--preconditions onFail:CONTINUE
--precondition-table-exists table:BLC_ADMIN_SECTION
DROP TABLE IF EXISTS CARE_STAGE;
CREATE TABLE CARE_STAGE (
  KIND   VARCHAR(20) NOT NULL, -- row of which table
  ID     BIGINT,
  REF    BIGINT,
  CODE   VARCHAR(80),
  LABEL  VARCHAR(80),
  DETAIL VARCHAR(80),
  SORT   INT
) ${table.options};

INSERT INTO CARE_STAGE (KIND, ID, CODE, DETAIL, LABEL) VALUES
  ('permission', -2273001, 'PERMISSION_CARE_TICKET_READ', 'READ', 'Read Care Tickets'),
  ('permission', -2273002, 'PERMISSION_CARE_TICKET_WRITE', 'ALL', 'Write Care Tickets'),
  ('permission', -2273003, 'PERMISSION_CARE_SETTINGS', 'ALL', 'Care Settings'),
  ('permission', -2273004, 'PERMISSION_CARE_TASKS', 'ALL', 'Care Failed Tasks'),
  ('permission', -2273005, 'PERMISSION_CARE_PRIVACY', 'ALL', 'Care Privacy'),
  ('permission', -2273006, 'PERMISSION_CARE_PARTNER', 'OTHER', 'Care Partner'),
  ('permission', -2273007, 'PERMISSION_READ_CARE_TOPIC', 'READ', 'Read Care Topic'),
  ('permission', -2273008, 'PERMISSION_ALL_CARE_TOPIC', 'ALL', 'All Care Topic');
-- What an administrator gives to people; each stands for the ones above.
INSERT INTO CARE_STAGE (KIND, ID, CODE, DETAIL, LABEL) VALUES
  ('friendly', -2273101, 'PERMISSION_CARE_TICKET', 'READ', 'View Tickets'),
  ('friendly', -2273102, 'PERMISSION_CARE_TICKET', 'ALL', 'Answer Tickets'),
  ('friendly', -2273103, 'PERMISSION_CARE_SETTING', 'ALL', 'Change Care Settings'),
  ('friendly', -2273104, 'PERMISSION_CARE_TASK', 'ALL', 'Run Failed Care Tasks Again'),
  ('friendly', -2273105, 'PERMISSION_CARE_DATA_REQUEST', 'ALL', 'Handle Data Requests'),
  ('friendly', -2273106, 'PERMISSION_CARE_MASKED', 'OTHER', 'See Personal Data Masked (External Team)'),
  ('friendly', -2273107, 'PERMISSION_CARE_TOPIC', 'READ', 'View Ticket Topics'),
  ('friendly', -2273108, 'PERMISSION_CARE_TOPIC', 'ALL', 'Maintain Ticket Topics');
INSERT INTO CARE_STAGE (KIND, ID, REF) VALUES
  ('child', -2273101, -2273001),
  ('child', -2273102, -2273001),
  ('child', -2273102, -2273002),
  ('child', -2273103, -2273003),
  ('child', -2273104, -2273004),
  ('child', -2273105, -2273005),
  ('child', -2273106, -2273006),
  ('child', -2273107, -2273007),
  ('child', -2273108, -2273008);
INSERT INTO CARE_STAGE (KIND, ID, REF, CODE) VALUES
  ('entity', -2273001, -2273007, 'org.broadleafcare.ticket.topic.TopicImpl'),
  ('entity', -2273002, -2273008, 'org.broadleafcare.ticket.topic.TopicImpl');
INSERT INTO CARE_STAGE (KIND, ID, SORT, LABEL, CODE, DETAIL) VALUES
  ('section', -2273001, 3000, 'Inbox', 'CareInbox', '/care'),
  ('section', -2273002, 4000, 'Ticket Topics', 'CareTopics', '/care-topic'),
  ('section', -2273003, 5000, 'Care Settings', 'CareSettings', '/care-settings'),
  ('section', -2273004, 6000, 'Failed Tasks', 'CareTasks', '/care-tasks'),
  ('section', -2273005, 7000, 'Privacy', 'CarePrivacy', '/care-privacy');
INSERT INTO CARE_STAGE (KIND, ID, REF) VALUES
  ('opens', -2273001, -2273001),
  ('opens', -2273001, -2273101),
  ('opens', -2273001, -2273102),
  ('opens', -2273002, -2273007),
  ('opens', -2273002, -2273008),
  ('opens', -2273002, -2273107),
  ('opens', -2273002, -2273108),
  ('opens', -2273003, -2273003),
  ('opens', -2273003, -2273103),
  ('opens', -2273004, -2273004),
  ('opens', -2273004, -2273104),
  ('opens', -2273005, -2273005),
  ('opens', -2273005, -2273105);
INSERT INTO CARE_STAGE (KIND, ID, LABEL, CODE) VALUES
  ('role', -2273001, 'Care Agent', 'ROLE_CARE_AGENT'),
  ('role', -2273002, 'Care Lead', 'ROLE_CARE_LEAD'),
  ('role', -2273003, 'Care Manager', 'ROLE_CARE_MANAGER'),
  ('role', -2273004, 'Care Partner', 'ROLE_CARE_PARTNER');
-- By name: a shop may have its own rows for the platform's administrator and customer service, or none.
INSERT INTO CARE_STAGE (KIND, CODE, REF) VALUES
  ('grant', 'ROLE_CARE_AGENT', -2273102),
  ('grant', 'ROLE_CARE_LEAD', -2273102),
  ('grant', 'ROLE_CARE_LEAD', -2273104),
  ('grant', 'ROLE_CARE_MANAGER', -2273102),
  ('grant', 'ROLE_CARE_MANAGER', -2273103),
  ('grant', 'ROLE_CARE_MANAGER', -2273104),
  ('grant', 'ROLE_CARE_MANAGER', -2273105),
  ('grant', 'ROLE_CARE_MANAGER', -2273108),
  ('grant', 'ROLE_CARE_PARTNER', -2273102),
  ('grant', 'ROLE_CARE_PARTNER', -2273106),
  ('grant', 'ROLE_ADMIN', -2273102),
  ('grant', 'ROLE_ADMIN', -2273103),
  ('grant', 'ROLE_ADMIN', -2273104),
  ('grant', 'ROLE_ADMIN', -2273105),
  ('grant', 'ROLE_ADMIN', -2273108),
  ('grant', 'ROLE_CUSTOMER_SERVICE_REP', -2273102);

INSERT INTO BLC_ADMIN_PERMISSION (ADMIN_PERMISSION_ID, DESCRIPTION, NAME, PERMISSION_TYPE, IS_FRIENDLY)
  SELECT S.ID, S.LABEL, S.CODE, S.DETAIL, CASE WHEN S.KIND = 'friendly' THEN TRUE ELSE FALSE END FROM CARE_STAGE S
   WHERE S.KIND IN ('permission', 'friendly')
     AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_PERMISSION P WHERE P.ADMIN_PERMISSION_ID = S.ID);
INSERT INTO BLC_ADMIN_PERMISSION_XREF (ADMIN_PERMISSION_ID, CHILD_PERMISSION_ID)
  SELECT S.ID, S.REF FROM CARE_STAGE S
   WHERE S.KIND = 'child'
     AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_PERMISSION_XREF X WHERE X.ADMIN_PERMISSION_ID = S.ID AND X.CHILD_PERMISSION_ID = S.REF);
INSERT INTO BLC_ADMIN_PERMISSION_ENTITY (ADMIN_PERMISSION_ENTITY_ID, CEILING_ENTITY, ADMIN_PERMISSION_ID)
  SELECT S.ID, S.CODE, S.REF FROM CARE_STAGE S
   WHERE S.KIND = 'entity'
     AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_PERMISSION_ENTITY E WHERE E.ADMIN_PERMISSION_ENTITY_ID = S.ID);

-- A shop that has thrown the Customer Care module out gets it back.
INSERT INTO BLC_ADMIN_MODULE (ADMIN_MODULE_ID, NAME, MODULE_KEY, ICON, DISPLAY_ORDER)
  SELECT -2273001, 'Customer Care', 'BLCCustomerCare', 'icon-heart', 300 FROM CARE_SEQUENCER
   WHERE NAME = 'events' AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_MODULE WHERE MODULE_KEY = 'BLCCustomerCare');
INSERT INTO BLC_ADMIN_SECTION (ADMIN_SECTION_ID, DISPLAY_ORDER, ADMIN_MODULE_ID, NAME, SECTION_KEY, URL, CEILING_ENTITY)
  SELECT S.ID, S.SORT, (SELECT MIN(M.ADMIN_MODULE_ID) FROM BLC_ADMIN_MODULE M WHERE M.MODULE_KEY = 'BLCCustomerCare'),
         S.LABEL, S.CODE, S.DETAIL,
         CASE WHEN S.CODE = 'CareTopics' THEN 'org.broadleafcare.ticket.topic.TopicImpl' ELSE NULL END
    FROM CARE_STAGE S
   WHERE S.KIND = 'section'
     AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_SECTION A WHERE A.ADMIN_SECTION_ID = S.ID);
INSERT INTO BLC_ADMIN_SEC_PERM_XREF (ADMIN_SECTION_ID, ADMIN_PERMISSION_ID)
  SELECT S.ID, S.REF FROM CARE_STAGE S
   WHERE S.KIND = 'opens'
     AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_SEC_PERM_XREF X WHERE X.ADMIN_SECTION_ID = S.ID AND X.ADMIN_PERMISSION_ID = S.REF);

INSERT INTO BLC_ADMIN_ROLE (ADMIN_ROLE_ID, DESCRIPTION, NAME)
  SELECT S.ID, S.LABEL, S.CODE FROM CARE_STAGE S
   WHERE S.KIND = 'role'
     AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_ROLE R WHERE R.ADMIN_ROLE_ID = S.ID);
INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID)
  SELECT R.ADMIN_ROLE_ID, S.REF FROM CARE_STAGE S JOIN BLC_ADMIN_ROLE R ON R.NAME = S.CODE
   WHERE S.KIND = 'grant'
     AND NOT EXISTS (SELECT 1 FROM BLC_ADMIN_ROLE_PERMISSION_XREF X
                      WHERE X.ADMIN_ROLE_ID = R.ADMIN_ROLE_ID AND X.ADMIN_PERMISSION_ID = S.REF);
DROP TABLE CARE_STAGE;

-- The admin looks up the class of every menu row on every page; without Care on the class path that is an error each time.
--changeset care:topic-section-without-class
--preconditions onFail:CONTINUE
--precondition-table-exists table:BLC_ADMIN_SECTION
UPDATE BLC_ADMIN_SECTION SET CEILING_ENTITY = NULL WHERE ADMIN_SECTION_ID = -2273002;
