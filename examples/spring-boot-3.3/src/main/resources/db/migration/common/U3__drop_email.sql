ALTER TABLE customer ADD COLUMN email varchar(120);
UPDATE customer SET email = (SELECT k.email FROM customer_email_v3 k WHERE k.id = customer.id);
DROP TABLE customer_email_v3;
