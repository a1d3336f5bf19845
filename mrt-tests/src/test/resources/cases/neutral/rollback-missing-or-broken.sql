-- about: no rollback, one that fails, one with a syntax error; the migrations between are judged all the same
-- database: postgres, h2, sqlite, mariadb
-- expect 1: passed
-- expect 2: failed ROLLBACK_MISSING
-- expect 2: failed without ROLLBACK_FAILED|SCHEMA_NOT_RESTORED
-- expect 3: passed
-- expect 4: failed ROLLBACK_FAILED ~no_such_table
-- expect 5: passed
-- expect 6: failed ROLLBACK_FAILED
-- expect 7: passed
--- V1__base.sql
CREATE TABLE boat (id int PRIMARY KEY, name varchar(30) NOT NULL);
--- U1__base.sql
DROP TABLE boat;
--- V2__add_length.sql
ALTER TABLE boat ADD COLUMN length_cm int;
--- V3__add_sail.sql
ALTER TABLE boat ADD COLUMN sail varchar(10);
--- U3__add_sail.sql
ALTER TABLE boat DROP COLUMN sail;
--- V4__add_crew.sql
CREATE TABLE crew (id int PRIMARY KEY, boat_id int REFERENCES boat (id));
--- U4__add_crew.sql
DROP TABLE crew;
DROP TABLE no_such_table;
--- V5__add_berth.sql
CREATE TABLE berth (id int PRIMARY KEY, boat_id int REFERENCES boat (id), name varchar(20));
--- U5__add_berth.sql
DROP TABLE berth;
--- V6__add_port.sql
CREATE TABLE port (id int PRIMARY KEY, name varchar(20) NOT NULL);
--- U6__add_port.sql
DROPP TABLE port;
--- V7__add_flag.sql
ALTER TABLE boat ADD COLUMN flag varchar(2);
--- U7__add_flag.sql
ALTER TABLE boat DROP COLUMN flag;
