-- about: a migration that fails on an empty database ends the chain
-- database: postgres, h2, sqlite, mariadb
-- expect 1: passed
-- expect 2: failed APPLY_FAILED
-- expect 2: failed without ROLLBACK_FAILED|REAPPLY_FAILED
-- expect 3: not run
--- V1__base.sql
CREATE TABLE film (id int PRIMARY KEY, title varchar(60) NOT NULL);
--- U1__base.sql
DROP TABLE film;
--- V2__copy.sql
CREATE TABLE film_copy (id int PRIMARY KEY);
INSERT INTO film_copy SELECT id FROM flim;
--- U2__copy.sql
DROP TABLE film_copy;
--- V3__year.sql
ALTER TABLE film ADD COLUMN released int;
--- U3__year.sql
ALTER TABLE film DROP COLUMN released;
