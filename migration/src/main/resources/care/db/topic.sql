--liquibase formatted sql logicalFilePath:care/topic

--changeset care:topic
CREATE TABLE CARE_TOPIC (
  TOPIC_ID    BIGINT       NOT NULL,
  CODE        VARCHAR(60)  NOT NULL,
  LABEL       VARCHAR(200) NOT NULL,
  TICKET_TYPE VARCHAR(30)  NOT NULL,
  NEEDS_ORDER BOOLEAN      NOT NULL,
  SORT_ORDER  INT          NOT NULL,
  ACTIVE      BOOLEAN      NOT NULL,
  CONSTRAINT PK_CARE_TOPIC PRIMARY KEY (TOPIC_ID),
  CONSTRAINT UQ_CARE_TOPIC_CODE UNIQUE (CODE)
) ${table.options};

--changeset care:topic-seed
INSERT INTO CARE_TOPIC (TOPIC_ID, CODE, LABEL, TICKET_TYPE, NEEDS_ORDER, SORT_ORDER, ACTIVE) VALUES
  (-1, 'where_is_my_order', 'Where is my order?', 'ORDER_PROBLEM', TRUE, 100, TRUE),
  (-2, 'wrong_or_missing_item', 'Wrong or missing item', 'CLAIM', TRUE, 200, TRUE),
  (-3, 'damaged_item', 'Damaged or defective item', 'CLAIM', TRUE, 300, TRUE),
  (-4, 'return_or_refund', 'Return or refund', 'RETURN', TRUE, 400, TRUE),
  (-5, 'change_or_cancel', 'Change or cancel an order', 'ORDER_PROBLEM', TRUE, 500, TRUE),
  (-6, 'invoice_or_payment', 'Invoice or payment', 'QUESTION', FALSE, 600, TRUE),
  (-7, 'product_question', 'Question about a product', 'PRE_SALES', FALSE, 700, TRUE),
  (-8, 'something_else', 'Something else', 'QUESTION', FALSE, 800, TRUE);
