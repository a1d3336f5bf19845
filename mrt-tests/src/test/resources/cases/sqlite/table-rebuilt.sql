-- about: the usual rebuild of a table drops what it does not copy
-- database: sqlite
-- expect 1: passed
-- expect 2: failed VALUES_CHANGED cat.chip
-- expect 3: failed SCHEMA_NOT_RESTORED ~cat
-- expect 4: passed exercised
-- expect 5: failed SCHEMA_NOT_RESTORED ~ix_cat_name
--- V1__base.sql
CREATE TABLE cat (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE, chip TEXT, weight NUMERIC(6, 3) CHECK (weight > 0 OR weight <= 0), seen TEXT DEFAULT 'never');
CREATE INDEX ix_cat_name ON cat (name DESC);
--- U1__base.sql
DROP TABLE cat;
--- V2__no_chip.sql
ALTER TABLE cat DROP COLUMN chip;
--- U2__no_chip.sql
ALTER TABLE cat ADD COLUMN chip TEXT;
--- V3__rebuild.sql
CREATE TABLE cat_copy AS SELECT * FROM cat;
--- U3__rebuild.sql
DROP TABLE cat;
ALTER TABLE cat_copy RENAME TO cat;
CREATE INDEX ix_cat_name ON cat (name DESC);
--- V4__colour.sql
ALTER TABLE cat ADD COLUMN colour TEXT;
--- U4__colour.sql
ALTER TABLE cat DROP COLUMN colour;
--- V5__index.sql
DROP INDEX ix_cat_name;
--- U5__index.sql
CREATE INDEX ix_cat_name ON cat (name);
