-- about: identity, generated, UUID, boolean and composite keys hold rows
-- database: postgres
-- expect 2: failed VALUES_CHANGED by_identity.memo
-- expect 2: failed VALUES_CHANGED with_generated.memo
-- expect 2: failed VALUES_CHANGED by_uuid.memo
-- expect 2: failed VALUES_CHANGED by_boolean.memo
-- expect 2: failed VALUES_CHANGED by_two.memo
-- expect 2: failed without SCHEMA_NOT_RESTORED|ROWS_LOST
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE by_identity (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, memo text);
CREATE TABLE with_generated (id serial PRIMARY KEY, net int NOT NULL, gross numeric GENERATED ALWAYS AS (net * 1.2) STORED, memo text);
CREATE TABLE by_uuid (id uuid PRIMARY KEY, memo text);
CREATE TABLE by_boolean (id boolean PRIMARY KEY, memo text);
CREATE TABLE by_two (a int NOT NULL, b varchar(5) NOT NULL, PRIMARY KEY (a, b), memo text);
--- U1__base.sql
DROP TABLE by_two, by_boolean, by_uuid, with_generated, by_identity;
--- V2__no_memo.sql
ALTER TABLE by_identity DROP COLUMN memo;
ALTER TABLE with_generated DROP COLUMN memo;
ALTER TABLE by_uuid DROP COLUMN memo;
ALTER TABLE by_boolean DROP COLUMN memo;
ALTER TABLE by_two DROP COLUMN memo;
--- U2__no_memo.sql
ALTER TABLE by_identity ADD COLUMN memo text;
ALTER TABLE with_generated ADD COLUMN memo text;
ALTER TABLE by_uuid ADD COLUMN memo text;
ALTER TABLE by_boolean ADD COLUMN memo text;
ALTER TABLE by_two ADD COLUMN memo text;
--- V3__extra.sql
ALTER TABLE by_identity ADD COLUMN extra int;
ALTER TABLE with_generated ADD COLUMN extra int;
--- U3__extra.sql
ALTER TABLE with_generated DROP COLUMN extra;
ALTER TABLE by_identity DROP COLUMN extra;
