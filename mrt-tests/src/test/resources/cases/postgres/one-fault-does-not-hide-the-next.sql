-- about: what one rollback leaves behind is charged to it, and the next is judged on its own
-- database: postgres
-- expect 2: failed SCHEMA_NOT_RESTORED ~occurrence
-- expect 3: failed ROWS_LOST occurrence
-- expect 4: passed exercised
--- V1__base.sql
CREATE TABLE place (id int PRIMARY KEY, name text NOT NULL);
--- U1__base.sql
DROP TABLE place;
--- V2__occurrence.sql
CREATE TABLE occurrence (id int PRIMARY KEY, what text NOT NULL);
--- U2__occurrence.sql
-- left as it is
--- V3__drop.sql
DROP TABLE occurrence;
--- U3__drop.sql
CREATE TABLE occurrence (id int PRIMARY KEY, what text NOT NULL);
--- V4__height.sql
ALTER TABLE place ADD COLUMN height int;
--- U4__height.sql
ALTER TABLE place DROP COLUMN height;
