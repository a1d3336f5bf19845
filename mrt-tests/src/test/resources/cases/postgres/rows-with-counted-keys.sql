-- about: a rollback that deletes by key takes rows that were there before, also where the database counts the keys
-- database: postgres
-- expect 2: failed ROWS_LOST zone
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE zone (id serial PRIMARY KEY, name varchar(20));
--- U1__base.sql
DROP TABLE zone;
--- V2__one.sql
INSERT INTO zone (id, name) VALUES (4001, 'north');
--- U2__one.sql
DELETE FROM zone WHERE id IN (4001, 4002);
--- V3__two.sql
INSERT INTO zone (id, name) VALUES (6001, 'south');
--- U3__two.sql
DELETE FROM zone WHERE id = 6001;
