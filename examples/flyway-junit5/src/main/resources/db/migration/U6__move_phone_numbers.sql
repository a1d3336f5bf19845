ALTER TABLE customer ADD COLUMN phone varchar(30);
UPDATE customer SET phone = (SELECT max(p.phone) FROM phone_book p WHERE p.name = customer.name);
DROP TABLE phone_book;
