-- about: DDL has no transaction: what fails half way is named, and a broken rollback does not poison the next migration
-- database: mariadb
-- expect 1: passed
-- expect 2: failed ROLLBACK_FAILED
-- expect 3: passed exercised
-- expect 4: failed APPLY_FAILED
-- expect 5: not run
--- V1__base.sql
CREATE TABLE wagon (id int PRIMARY KEY, seats int, class int);
--- U1__base.sql
DROP TABLE wagon;
--- V2__seats.sql
ALTER TABLE wagon ADD COLUMN axles int;
--- U2__seats.sql
ALTER TABLE wagon DROP COLUMN seats;
ALTER TABLE wagon DROP COLUMN no_such_column;
--- V3__doors.sql
ALTER TABLE wagon ADD COLUMN doors int;
--- U3__doors.sql
ALTER TABLE wagon DROP COLUMN doors;
--- V4__twice.sql
ALTER TABLE wagon ADD COLUMN length_cm int;
ALTER TABLE wagon ADD COLUMN class int;
--- U4__twice.sql
ALTER TABLE wagon DROP COLUMN length_cm;
--- V5__colour.sql
ALTER TABLE wagon ADD COLUMN colour varchar(10);
--- U5__colour.sql
ALTER TABLE wagon DROP COLUMN colour;
