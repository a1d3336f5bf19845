-- about: the rollback works until the new version of the application has written
-- database: postgres, h2
-- expect 2: failed ROLLBACK_FAILED_AFTER_WRITES
-- expect 2: failed without ROLLBACK_FAILED|VALUES_CHANGED|SCHEMA_NOT_RESTORED
-- expect 3: failed ROLLBACK_FAILED_AFTER_WRITES
-- expect 4: passed exercised
-- expect 5: failed ROLLBACK_FAILED_AFTER_WRITES
-- expect 6: failed ROLLBACK_FAILED_AFTER_WRITES
-- expect 7: failed WRITES_LOST
-- expect 8: passed exercised
--- V1__base.sql
CREATE TABLE label (id int PRIMARY KEY, code varchar(10) NOT NULL, colour varchar(10) NOT NULL, size int NOT NULL, tag varchar(20) NOT NULL CONSTRAINT uq_label_tag UNIQUE, state varchar(10) NOT NULL CONSTRAINT ck_label_state CHECK (state IN ('draft', 'final')), maker varchar(10) NOT NULL);
--- U1__base.sql
DROP TABLE label;
--- V2__longer_code.sql
ALTER TABLE label ALTER COLUMN code SET DATA TYPE varchar(50);
--- U2__longer_code.sql
ALTER TABLE label ALTER COLUMN code SET DATA TYPE varchar(10);
--- V3__optional_colour.sql
ALTER TABLE label ALTER COLUMN colour DROP NOT NULL;
--- U3__optional_colour.sql
ALTER TABLE label ALTER COLUMN colour SET NOT NULL;
--- V4__optional_size.sql
ALTER TABLE label ALTER COLUMN size DROP NOT NULL;
--- U4__optional_size.sql
UPDATE label SET size = 0 WHERE size IS NULL;
ALTER TABLE label ALTER COLUMN size SET NOT NULL;
--- V5__tags_repeat.sql
ALTER TABLE label DROP CONSTRAINT uq_label_tag;
--- U5__tags_repeat.sql
ALTER TABLE label ADD CONSTRAINT uq_label_tag UNIQUE (tag);
--- V6__new_state.sql
ALTER TABLE label DROP CONSTRAINT ck_label_state;
ALTER TABLE label ADD CONSTRAINT ck_label_state CHECK (state IN ('draft', 'final', 'void'));
--- U6__new_state.sql
ALTER TABLE label DROP CONSTRAINT ck_label_state;
ALTER TABLE label ADD CONSTRAINT ck_label_state CHECK (state IN ('draft', 'final'));
--- V7__longer_maker.sql
ALTER TABLE label ALTER COLUMN maker SET DATA TYPE varchar(40);
--- U7__longer_maker.sql
DELETE FROM label WHERE length(maker) > 10;
ALTER TABLE label ALTER COLUMN maker SET DATA TYPE varchar(10);
--- V8__price.sql
ALTER TABLE label ADD COLUMN price int;
--- U8__price.sql
ALTER TABLE label DROP COLUMN price;
