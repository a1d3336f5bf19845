-- about: a migration that some rows do not let through is verified with the others, and says so
-- database: postgres, h2
-- expect 2: passed limitation APPLY_FAILED_ON_ROWS
-- expect 3: failed VALUES_CHANGED dog.breed
-- expect 4: passed without APPLY_FAILED_ON_ROWS
--- V1__base.sql
CREATE TABLE dog (id int PRIMARY KEY, name varchar(20), breed varchar(20));
--- U1__base.sql
DROP TABLE dog;
--- V2__name_needed.sql
ALTER TABLE dog ALTER COLUMN name SET NOT NULL;
--- U2__name_needed.sql
ALTER TABLE dog ALTER COLUMN name DROP NOT NULL;
--- V3__breed_needed.sql
UPDATE dog SET breed = 'unknown' WHERE breed IS NULL;
ALTER TABLE dog ALTER COLUMN breed SET NOT NULL;
--- U3__breed_needed.sql
ALTER TABLE dog ALTER COLUMN breed DROP NOT NULL;
--- V4__age.sql
ALTER TABLE dog ADD COLUMN age int;
--- U4__age.sql
ALTER TABLE dog DROP COLUMN age;
