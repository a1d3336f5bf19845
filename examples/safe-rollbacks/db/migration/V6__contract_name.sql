CREATE TABLE backup_customer_name AS SELECT id, full_name, display_name FROM customer;
ALTER TABLE backup_customer_name ADD PRIMARY KEY (id);
UPDATE customer SET display_name = full_name WHERE display_name IS NULL;
ALTER TABLE customer ALTER COLUMN display_name SET NOT NULL;
ALTER TABLE customer DROP COLUMN full_name;
