ALTER TABLE customer ADD COLUMN note varchar(20);
