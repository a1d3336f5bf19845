-- about: views, procedures and triggers that the rollback does not bring back
-- database: mariadb
-- expect 1: passed
-- expect 2: failed SCHEMA_NOT_RESTORED ~v_small
-- expect 3: failed SCHEMA_NOT_RESTORED ~tr_fish
-- expect 4: failed SCHEMA_NOT_RESTORED ~feed
-- expect 5: passed
--- V1__base.sql
CREATE TABLE fish (id int PRIMARY KEY, grams int NOT NULL);
CREATE VIEW v_small AS SELECT id FROM fish WHERE grams < 100;
CREATE TRIGGER tr_fish BEFORE INSERT ON fish FOR EACH ROW SET NEW.grams = NEW.grams + 0;
CREATE PROCEDURE feed() UPDATE fish SET grams = grams + 1;
--- U1__base.sql
DROP PROCEDURE feed;
DROP VIEW v_small;
DROP TABLE fish;
--- V2__view.sql
CREATE OR REPLACE VIEW v_small AS SELECT id FROM fish WHERE grams < 50;
--- U2__view.sql
-- still small
--- V3__trigger.sql
DROP TRIGGER tr_fish;
--- U3__trigger.sql
-- it did nothing
--- V4__procedure.sql
DROP PROCEDURE feed;
CREATE PROCEDURE feed() UPDATE fish SET grams = grams + 2;
--- U4__procedure.sql
DROP PROCEDURE feed;
CREATE PROCEDURE feed() UPDATE fish SET grams = grams + 3;
--- V5__view_again.sql
CREATE OR REPLACE VIEW v_small AS SELECT id FROM fish WHERE grams < 30;
--- U5__view_again.sql
CREATE OR REPLACE VIEW v_small AS SELECT id FROM fish WHERE grams < 50;
