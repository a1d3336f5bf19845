-- about: each rollback leaves one property of the schema changed
-- database: postgres
-- expect 1: passed
-- expect 2: failed SCHEMA_NOT_RESTORED ~pages
-- expect 3: failed SCHEMA_NOT_RESTORED ~title
-- expect 4: failed SCHEMA_NOT_RESTORED ~copies
-- expect 5: failed SCHEMA_NOT_RESTORED ~ix_volume_title
-- expect 6: failed SCHEMA_NOT_RESTORED ~uq_volume_isbn
-- expect 7: failed SCHEMA_NOT_RESTORED ~ix_volume_note
-- expect 8: failed SCHEMA_NOT_RESTORED ~fk_volume_shelf
-- expect 9: failed SCHEMA_NOT_RESTORED ~ck_volume_copies
-- expect 10: failed SCHEMA_NOT_RESTORED ~pk_volume
-- expect 11: failed SCHEMA_NOT_RESTORED ~fk_volume_shelf
-- expect 12: failed SCHEMA_NOT_RESTORED ~ix_volume_price
-- expect 13: failed SCHEMA_NOT_RESTORED ~uq_volume_code
--- V1__base.sql
CREATE TABLE shelf (id int PRIMARY KEY);
CREATE TABLE volume (id int CONSTRAINT pk_volume PRIMARY KEY, title varchar(40) NOT NULL, pages int, copies int DEFAULT 1 CONSTRAINT ck_volume_copies CHECK (copies >= 0), isbn text CONSTRAINT uq_volume_isbn UNIQUE, note text, shelf_id int CONSTRAINT fk_volume_shelf REFERENCES shelf (id) ON DELETE SET NULL, price int, code text CONSTRAINT uq_volume_code UNIQUE);
CREATE INDEX ix_volume_title ON volume (title);
CREATE INDEX ix_volume_note ON volume (note) WHERE note IS NOT NULL;
CREATE INDEX ix_volume_price ON volume (price DESC NULLS LAST);
--- U1__base.sql
DROP TABLE volume;
DROP TABLE shelf;
--- V2__pages.sql
ALTER TABLE volume ALTER COLUMN pages TYPE bigint;
--- U2__pages.sql
-- wider does no harm
--- V3__title.sql
ALTER TABLE volume ALTER COLUMN title DROP NOT NULL;
--- U3__title.sql
-- looser does no harm
--- V4__copies.sql
ALTER TABLE volume ALTER COLUMN copies SET DEFAULT 2;
--- U4__copies.sql
ALTER TABLE volume ALTER COLUMN copies DROP DEFAULT;
--- V5__title_index.sql
DROP INDEX ix_volume_title;
--- U5__title_index.sql
-- slower does no harm
--- V6__isbn.sql
ALTER TABLE volume DROP CONSTRAINT uq_volume_isbn;
--- U6__isbn.sql
CREATE INDEX uq_volume_isbn ON volume (isbn);
--- V7__note_index.sql
DROP INDEX ix_volume_note;
--- U7__note_index.sql
CREATE INDEX ix_volume_note ON volume (note);
--- V8__shelf.sql
ALTER TABLE volume DROP CONSTRAINT fk_volume_shelf;
--- U8__shelf.sql
ALTER TABLE volume ADD CONSTRAINT fk_volume_shelf FOREIGN KEY (shelf_id) REFERENCES shelf (id);
--- V9__copies_check.sql
ALTER TABLE volume DROP CONSTRAINT ck_volume_copies;
ALTER TABLE volume ADD CONSTRAINT ck_volume_copies CHECK (copies >= 0 OR copies IS NULL);
--- U9__copies_check.sql
ALTER TABLE volume DROP CONSTRAINT ck_volume_copies;
ALTER TABLE volume ADD CONSTRAINT ck_volume_copies CHECK (copies >= -1);
--- V10__key.sql
ALTER TABLE volume DROP CONSTRAINT pk_volume;
--- U10__key.sql
ALTER TABLE volume ADD CONSTRAINT pk_volume UNIQUE (id);
--- V11__shelf_again.sql
ALTER TABLE volume ADD CONSTRAINT fk_volume_shelf FOREIGN KEY (shelf_id) REFERENCES shelf (id) ON DELETE CASCADE;
--- U11__shelf_again.sql
-- now it is consistent
--- V12__price_index.sql
DROP INDEX ix_volume_price;
--- U12__price_index.sql
CREATE INDEX ix_volume_price ON volume (price);
--- V13__code_name.sql
ALTER TABLE volume RENAME CONSTRAINT uq_volume_code TO uq_code;
--- U13__code_name.sql
-- a name is only a name
