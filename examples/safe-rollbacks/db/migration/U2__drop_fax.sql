ALTER TABLE customer ADD COLUMN fax varchar(30);
UPDATE customer c SET fax = b.fax FROM backup_customer_fax b WHERE b.id = c.id;
DROP TABLE backup_customer_fax;
