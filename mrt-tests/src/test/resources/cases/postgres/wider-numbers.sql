-- about: after bigint there are keys that int cannot hold; before, there may be values that do not fit
-- database: postgres
-- expect 2: failed ROLLBACK_FAILED_AFTER_WRITES
-- expect 3: passed limitation APPLY_FAILED_ON_ROWS
-- expect 4: passed without APPLY_FAILED_ON_ROWS
--- V1__base.sql
CREATE TABLE counter (id int PRIMARY KEY, hits int NOT NULL, total bigint NOT NULL, note text);
--- U1__base.sql
DROP TABLE counter;
--- V2__hits.sql
ALTER TABLE counter ALTER COLUMN hits TYPE bigint;
--- U2__hits.sql
ALTER TABLE counter ALTER COLUMN hits TYPE int;
--- V3__total.sql
ALTER TABLE counter ALTER COLUMN total TYPE int;
--- U3__total.sql
ALTER TABLE counter ALTER COLUMN total TYPE bigint;
--- V4__note.sql
COMMENT ON COLUMN counter.note IS 'free text';
--- U4__note.sql
COMMENT ON COLUMN counter.note IS NULL;
