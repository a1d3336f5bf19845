-- about: the same changes with the right rollbacks
-- database: postgres
-- expect 1: passed
-- expect 2: passed exercised
-- expect 3: passed exercised
-- expect 4: passed exercised
-- expect 5: passed exercised
-- expect 6: passed exercised
-- expect 7: passed exercised
-- expect 8: passed exercised
-- expect 9: passed exercised
-- expect 10: passed exercised
--- V1__base.sql
CREATE TABLE rack (id int PRIMARY KEY);
CREATE TABLE record (id int CONSTRAINT pk_record PRIMARY KEY, title varchar(40) NOT NULL, tracks int, copies int DEFAULT 1 CONSTRAINT ck_record_copies CHECK (copies >= 0), code text CONSTRAINT uq_record_code UNIQUE, note text, rack_id int CONSTRAINT fk_record_rack REFERENCES rack (id) ON DELETE SET NULL, price int);
CREATE INDEX ix_record_title ON record (title);
CREATE INDEX ix_record_note ON record (note) WHERE note IS NOT NULL;
CREATE INDEX ix_record_price ON record (price DESC NULLS LAST);
--- U1__base.sql
DROP TABLE record;
DROP TABLE rack;
--- V2__copies.sql
ALTER TABLE record ALTER COLUMN copies SET DEFAULT 2;
--- U2__copies.sql
ALTER TABLE record ALTER COLUMN copies SET DEFAULT 1;
--- V3__title_index.sql
DROP INDEX ix_record_title;
--- U3__title_index.sql
CREATE INDEX ix_record_title ON record (title);
--- V4__tracks.sql
ALTER TABLE record RENAME COLUMN tracks TO track_count;
--- U4__tracks.sql
ALTER TABLE record RENAME COLUMN track_count TO tracks;
--- V5__note_index.sql
DROP INDEX ix_record_note;
--- U5__note_index.sql
CREATE INDEX ix_record_note ON record (note) WHERE note IS NOT NULL;
--- V6__rack.sql
ALTER TABLE record DROP CONSTRAINT fk_record_rack;
ALTER TABLE record ADD CONSTRAINT fk_record_rack FOREIGN KEY (rack_id) REFERENCES rack (id) ON DELETE CASCADE;
--- U6__rack.sql
ALTER TABLE record DROP CONSTRAINT fk_record_rack;
ALTER TABLE record ADD CONSTRAINT fk_record_rack FOREIGN KEY (rack_id) REFERENCES rack (id) ON DELETE SET NULL;
--- V7__copies_check.sql
ALTER TABLE record ADD CONSTRAINT ck_record_many CHECK (copies < 2000000000) NOT VALID;
--- U7__copies_check.sql
ALTER TABLE record DROP CONSTRAINT ck_record_many;
--- V8__title_needed.sql
ALTER TABLE record ALTER COLUMN title DROP NOT NULL;
--- U8__title_needed.sql
UPDATE record SET title = '' WHERE title IS NULL;
ALTER TABLE record ALTER COLUMN title SET NOT NULL;
--- V9__price_index.sql
DROP INDEX ix_record_price;
CREATE INDEX ix_record_price ON record (price);
--- U9__price_index.sql
DROP INDEX ix_record_price;
CREATE INDEX ix_record_price ON record (price DESC NULLS LAST);
--- V10__key_name.sql
ALTER TABLE record RENAME CONSTRAINT pk_record TO record_key;
--- U10__key_name.sql
ALTER TABLE record RENAME CONSTRAINT record_key TO pk_record;
