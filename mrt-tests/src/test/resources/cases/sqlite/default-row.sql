-- about: a migration that inserts a row of its own says nothing about rows with the same key
-- database: sqlite
-- expect 1: passed
-- expect 2: passed without APPLY_FAILED_ON_ROWS
-- expect 3: failed ROWS_ADDED club
--- V1__base.sql
CREATE TABLE club (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
--- U1__base.sql
DROP TABLE club;
--- V2__default.sql
INSERT INTO club (name) VALUES ('no club');
--- U2__default.sql
DELETE FROM club WHERE name = 'no club';
--- V3__other.sql
INSERT INTO club (name) VALUES ('other club');
--- U3__other.sql
-- nobody minds
