-- about: a row that is inserted where it is missing was missing when the rollback forgot it
-- database: h2, postgres, sqlite, mariadb
-- expect 2: failed ROWS_ADDED role
-- expect 3: passed
-- expect 4: failed ROWS_ADDED role
-- expect 5: failed ROWS_ADDED setting
--- V1__base.sql
CREATE TABLE role (name varchar(40) PRIMARY KEY, rank_no int);
CREATE TABLE setting (id int PRIMARY KEY, label varchar(40) NOT NULL, amount varchar(40));
--- U1__base.sql
DROP TABLE setting;
DROP TABLE role;
--- V2__admin.sql
INSERT INTO role (name) SELECT 'admin' WHERE NOT EXISTS (SELECT 1 FROM role WHERE name = 'admin');
--- U2__admin.sql
-- it may stay
--- V3__column.sql
ALTER TABLE role ADD COLUMN note varchar(10);
--- U3__column.sql
ALTER TABLE role DROP COLUMN note;
--- V4__more.sql
INSERT INTO setting (id, label) VALUES (900, 'colour');
INSERT INTO role (name) SELECT 'guest' WHERE 'guest' NOT IN (SELECT name FROM role);
--- U4__more.sql
DELETE FROM setting WHERE id = 900;
--- V5__left.sql
INSERT INTO setting (id, label)
SELECT 901, 'shape' FROM (SELECT 1 AS one) o LEFT JOIN setting s ON s.label = 'shape' WHERE s.label IS NULL;
--- U5__left.sql
SELECT 1;
