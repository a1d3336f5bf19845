-- about: what hangs on a row or a column goes with it
-- database: postgres
-- expect 2: failed SCHEMA_NOT_RESTORED ~v_contact
-- expect 2: failed VALUES_CHANGED customer.mail
-- expect 3: failed ROWS_LOST visit
-- expect 3: failed without SCHEMA_NOT_RESTORED
-- expect 4: failed VALUES_CHANGED pet.owner_id
-- expect 5: failed ROWS_LOST toy
-- expect 6: passed exercised
--- V1__base.sql
CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, mail text);
CREATE VIEW v_contact AS SELECT id, mail FROM customer;
CREATE TABLE visit (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customer (id) ON DELETE CASCADE, note text NOT NULL);
CREATE TABLE owner (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE pet (id int PRIMARY KEY, owner_id int REFERENCES owner (id) ON DELETE SET NULL, name text NOT NULL);
CREATE TABLE toy (id int PRIMARY KEY, pet_id int NOT NULL REFERENCES pet (id), name text NOT NULL);
--- U1__base.sql
DROP TABLE toy;
DROP TABLE pet;
DROP TABLE owner;
DROP TABLE visit;
DROP VIEW v_contact;
DROP TABLE customer;
--- V2__mail.sql
ALTER TABLE customer DROP COLUMN mail CASCADE;
--- U2__mail.sql
ALTER TABLE customer ADD COLUMN mail text;
--- V3__customers.sql
CREATE TABLE customer_copy AS SELECT id, name FROM customer;
DELETE FROM customer;
--- U3__customers.sql
INSERT INTO customer (id, name) SELECT id, name FROM customer_copy;
DROP TABLE customer_copy;
--- V4__owners.sql
CREATE TABLE owner_copy AS SELECT * FROM owner;
DELETE FROM owner;
--- U4__owners.sql
INSERT INTO owner SELECT * FROM owner_copy;
DROP TABLE owner_copy;
--- V5__pets.sql
CREATE TABLE pet_copy AS SELECT * FROM pet;
TRUNCATE pet CASCADE;
--- U5__pets.sql
INSERT INTO pet SELECT * FROM pet_copy;
DROP TABLE pet_copy;
--- V6__visits.sql
CREATE TABLE visit_copy AS SELECT * FROM visit;
DELETE FROM visit;
--- U6__visits.sql
INSERT INTO visit SELECT * FROM visit_copy;
DROP TABLE visit_copy;
