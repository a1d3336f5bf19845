ALTER TABLE customer ADD COLUMN display_name varchar(80);
UPDATE customer SET display_name = full_name;
