ALTER TABLE customer ADD COLUMN name varchar(${width}) NOT NULL DEFAULT '';
