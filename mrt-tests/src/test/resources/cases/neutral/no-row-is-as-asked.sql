-- about: an UPDATE or DELETE that met no row is named; one that changed rows, or a new column alone, is not
-- database: h2, postgres, sqlite, mariadb
-- expect 2: passed limitation NO_ROW_CHANGED job
-- expect 3: passed limitation NO_ROW_CHANGED job
-- expect 4: failed without NO_ROW_CHANGED
-- expect 5: passed without NO_ROW_CHANGED
--- V1__base.sql
CREATE TABLE job (id int PRIMARY KEY, payload varchar(40), tries int);
--- U1__base.sql
DROP TABLE job;
--- V2__clean.sql
DELETE FROM job WHERE length(payload) + tries * 1000 = 7777777;
--- U2__clean.sql
SELECT 1;
--- V3__reset.sql
UPDATE job SET tries = 0, payload = upper(payload) WHERE length(payload) + tries * 1000 = 7777777;
--- U3__reset.sql
SELECT 1;
--- V4__all.sql
UPDATE job SET payload = upper(payload);
--- U4__all.sql
SELECT 1;
--- V5__column.sql
ALTER TABLE job ADD COLUMN note varchar(10);
UPDATE job SET note = 'new' WHERE length(payload) + tries * 1000 = 7777777;
--- U5__column.sql
ALTER TABLE job DROP COLUMN note;
