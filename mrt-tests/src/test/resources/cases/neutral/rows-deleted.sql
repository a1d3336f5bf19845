-- about: rows of a table with a foreign key are deleted for good, or kept aside
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed ROWS_LOST item
-- expect 2: failed without SCHEMA_NOT_RESTORED|REAPPLY_FAILED
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE shelf (id int PRIMARY KEY, label varchar(20) NOT NULL);
CREATE TABLE item (id int PRIMARY KEY, shelf_id int NOT NULL REFERENCES shelf (id), name varchar(30) NOT NULL);
--- U1__base.sql
DROP TABLE item;
DROP TABLE shelf;
--- V2__clear_items.sql
DELETE FROM item;
--- U2__clear_items.sql
-- nothing to put back
--- V3__put_items_aside.sql
CREATE TABLE item_aside (id int PRIMARY KEY, shelf_id int NOT NULL, name varchar(30) NOT NULL);
INSERT INTO item_aside SELECT id, shelf_id, name FROM item;
DELETE FROM item;
--- U3__put_items_aside.sql
INSERT INTO item SELECT id, shelf_id, name FROM item_aside;
DROP TABLE item_aside;
