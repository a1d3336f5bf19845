CREATE TABLE backup_customer_fax AS SELECT id, fax FROM customer WHERE fax IS NOT NULL;
ALTER TABLE backup_customer_fax ADD PRIMARY KEY (id);
ALTER TABLE customer DROP COLUMN fax;
