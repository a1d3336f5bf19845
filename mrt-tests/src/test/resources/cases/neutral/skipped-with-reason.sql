-- about: a skipped migration without a rollback does not stop those after it
-- database: postgres, h2, sqlite, mariadb
-- skip 1: the base is never rolled back
-- skip 3: data was deleted on purpose
-- expect 1: skipped
-- expect 2: passed exercised
-- expect 3: skipped
-- expect 4: failed VALUES_CHANGED plant.name
--- V1__base.sql
CREATE TABLE plant (id int PRIMARY KEY, name varchar(30) NOT NULL);
--- V2__height.sql
ALTER TABLE plant ADD COLUMN height int;
--- U2__height.sql
ALTER TABLE plant DROP COLUMN height;
--- V3__clear.sql
DELETE FROM plant;
--- V4__shout.sql
UPDATE plant SET name = upper(name);
--- U4__shout.sql
UPDATE plant SET name = lower(name);
