CREATE TABLE customer_email_v3 AS SELECT id, email FROM customer;
ALTER TABLE customer DROP COLUMN email;
