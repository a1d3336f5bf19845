-- about: a repeatable migration must be able to run again
-- database: postgres, h2, mariadb
-- expect 1: passed
-- expect R:heavy goods: failed NOT_RERUNNABLE
-- expect R:light goods: passed limitation REPEATABLE_HAS_NO_ROLLBACK
--- V1__base.sql
CREATE TABLE good (id int PRIMARY KEY, weight int NOT NULL);
--- U1__base.sql
DROP TABLE good;
--- R__heavy_goods.sql
CREATE VIEW heavy AS SELECT id, weight FROM good WHERE weight > 1000;
--- R__light_goods.sql
CREATE OR REPLACE VIEW light AS SELECT id, weight FROM good WHERE weight < 10;
