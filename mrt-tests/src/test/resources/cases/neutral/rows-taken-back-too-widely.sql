-- about: a rollback that takes back an added row by a pattern, or by a column that others share, takes others along
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed ROWS_LOST unit
-- expect 3: failed ROWS_LOST unit
-- expect 4: passed exercised
-- expect 4: passed without APPLY_FAILED_ON_ROWS
--- V1__base.sql
CREATE TABLE unit (id int PRIMARY KEY, code varchar(20) NOT NULL, name varchar(40));
--- U1__base.sql
DROP TABLE unit;
--- V2__add_newton.sql
INSERT INTO unit (id, code, name) VALUES (7001, 'N', 'newton');
--- U2__add_newton.sql
DELETE FROM unit WHERE code LIKE 'N%';
--- V3__add_pascal.sql
INSERT INTO unit (id, code, name) VALUES (7002, 'Pa', 'pascal');
--- U3__add_pascal.sql
DELETE FROM unit WHERE code = 'Pa';
--- V4__add_lux.sql
INSERT INTO unit (id, code, name) VALUES (7003, 'lx', 'lux');
--- U4__add_lux.sql
DELETE FROM unit WHERE id = 7003;
