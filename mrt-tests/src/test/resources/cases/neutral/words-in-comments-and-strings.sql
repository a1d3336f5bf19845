-- about: dangerous words in a comment or a string mean nothing
-- database: postgres, h2, sqlite, mariadb
-- expect 1: passed
-- expect 2: passed exercised
--- V1__base.sql
-- DROP TABLE memo; TRUNCATE memo;
CREATE TABLE memo (id int PRIMARY KEY, body varchar(80));
--- U1__base.sql
DROP TABLE memo;
--- V2__hint.sql
/* TRUNCATE memo; later */
INSERT INTO memo VALUES (900, 'never TRUNCATE memo; DROP TABLE memo; -- not even once');
--- U2__hint.sql
-- DELETE FROM memo;
DELETE FROM memo WHERE id = 900;
