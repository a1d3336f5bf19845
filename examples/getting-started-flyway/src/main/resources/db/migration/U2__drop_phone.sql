ALTER TABLE customer ADD COLUMN phone varchar(30);
