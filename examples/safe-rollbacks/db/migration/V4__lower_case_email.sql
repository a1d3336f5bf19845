CREATE TABLE backup_customer_email AS SELECT id, email FROM customer WHERE email <> lower(email);
ALTER TABLE backup_customer_email ADD PRIMARY KEY (id);
UPDATE customer SET email = lower(email) WHERE email <> lower(email);
