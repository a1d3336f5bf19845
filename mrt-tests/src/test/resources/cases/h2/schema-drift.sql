-- about: each rollback leaves one property of the schema changed, or restores it
-- database: h2
-- expect 1: passed
-- expect 2: failed SCHEMA_NOT_RESTORED ~pages
-- expect 3: failed SCHEMA_NOT_RESTORED ~copies
-- expect 4: failed SCHEMA_NOT_RESTORED ~fk_tome_shelf
-- expect 5: failed SCHEMA_NOT_RESTORED ~ck_tome_copies
-- expect 6: failed SCHEMA_NOT_RESTORED ~v_thick
-- expect 7: passed exercised
-- expect 8: passed exercised
-- expect 9: failed SCHEMA_NOT_RESTORED ~tome
-- expect 10: failed SCHEMA_NOT_RESTORED ~batch_no
--- V1__base.sql
CREATE TABLE shelf (id int PRIMARY KEY);
CREATE TABLE tome (id int PRIMARY KEY, title varchar(40) NOT NULL, pages int, copies int DEFAULT 1 CONSTRAINT ck_tome_copies CHECK (copies >= 0), shelf_id int, CONSTRAINT fk_tome_shelf FOREIGN KEY (shelf_id) REFERENCES shelf (id) ON DELETE SET NULL);
CREATE VIEW v_thick AS SELECT id FROM tome WHERE pages > 500;
CREATE SEQUENCE batch_no INCREMENT BY 10;
--- U1__base.sql
DROP SEQUENCE batch_no;
DROP VIEW v_thick;
DROP TABLE tome;
DROP TABLE shelf;
--- V2__pages.sql
DROP VIEW v_thick;
ALTER TABLE tome ALTER COLUMN pages SET DATA TYPE bigint;
CREATE VIEW v_thick AS SELECT id FROM tome WHERE pages > 500;
--- U2__pages.sql
-- wider does no harm
--- V3__copies.sql
ALTER TABLE tome ALTER COLUMN copies SET DEFAULT 2;
--- U3__copies.sql
ALTER TABLE tome ALTER COLUMN copies SET DEFAULT 3;
--- V4__shelf.sql
ALTER TABLE tome DROP CONSTRAINT fk_tome_shelf;
--- U4__shelf.sql
ALTER TABLE tome ADD CONSTRAINT fk_tome_shelf FOREIGN KEY (shelf_id) REFERENCES shelf (id) ON DELETE CASCADE;
--- V5__check.sql
ALTER TABLE tome DROP CONSTRAINT ck_tome_copies;
--- U5__check.sql
-- nobody checks
--- V6__view.sql
CREATE OR REPLACE VIEW v_thick AS SELECT id FROM tome WHERE pages > 900;
--- U6__view.sql
CREATE OR REPLACE VIEW v_thick AS SELECT id FROM tome WHERE pages > 400;
--- V7__default_again.sql
ALTER TABLE tome ALTER COLUMN copies SET DEFAULT 9;
--- U7__default_again.sql
ALTER TABLE tome ALTER COLUMN copies SET DEFAULT 2;
--- V8__rename.sql
ALTER TABLE tome ALTER COLUMN title RENAME TO name;
--- U8__rename.sql
ALTER TABLE tome ALTER COLUMN name RENAME TO title;
--- V9__comment.sql
COMMENT ON TABLE tome IS 'heavy books';
--- U9__comment.sql
COMMENT ON TABLE tome IS 'light books';
--- V10__step.sql
ALTER SEQUENCE batch_no INCREMENT BY 1;
--- U10__step.sql
-- smaller steps do no harm
