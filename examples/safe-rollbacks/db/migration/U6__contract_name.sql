ALTER TABLE customer ADD COLUMN full_name varchar(80);
ALTER TABLE customer ALTER COLUMN display_name DROP NOT NULL;
UPDATE customer SET full_name = display_name;
UPDATE customer c SET full_name = b.full_name, display_name = b.display_name
FROM backup_customer_name b
WHERE b.id = c.id AND c.display_name = coalesce(b.display_name, b.full_name);
ALTER TABLE customer ALTER COLUMN full_name SET NOT NULL;
DROP TABLE backup_customer_name;
