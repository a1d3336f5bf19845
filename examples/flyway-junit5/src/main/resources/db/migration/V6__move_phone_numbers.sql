CREATE TABLE phone_book (name varchar(80) NOT NULL, phone varchar(30));
INSERT INTO phone_book SELECT name, phone FROM customer;
ALTER TABLE customer DROP COLUMN phone;
