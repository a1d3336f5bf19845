-- about: references that no key guards yet lose the values that point nowhere
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed VALUES_CHANGED stop.route_id
-- expect 3: failed ROWS_LOST stop
--- V1__base.sql
CREATE TABLE route (id int PRIMARY KEY, name varchar(20));
CREATE TABLE stop (id int PRIMARY KEY, route_id int);
--- U1__base.sql
DROP TABLE stop;
DROP TABLE route;
--- V2__null.sql
UPDATE stop SET route_id = NULL WHERE NOT EXISTS (SELECT 1 FROM route WHERE route.id = stop.route_id);
--- U2__null.sql
UPDATE stop SET route_id = route_id;
--- V3__gone.sql
DELETE FROM stop WHERE route_id NOT IN (SELECT id FROM route);
--- U3__gone.sql
UPDATE stop SET route_id = route_id;
