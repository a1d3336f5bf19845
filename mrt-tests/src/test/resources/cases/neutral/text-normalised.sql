-- about: lower() and trim() cannot be taken back, a change of sign can
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed VALUES_CHANGED guest.name
-- expect 2: failed without SCHEMA_NOT_RESTORED|ROWS_LOST|ROWS_ADDED
-- expect 3: failed VALUES_CHANGED guest.city
-- expect 4: passed exercised
--- V1__base.sql
CREATE TABLE guest (id int PRIMARY KEY, name varchar(40) NOT NULL, city varchar(40), balance int NOT NULL);
--- U1__base.sql
DROP TABLE guest;
--- V2__lower_name.sql
UPDATE guest SET name = lower(name);
--- U2__lower_name.sql
-- a name in lower case is the same name
--- V3__trim_city.sql
UPDATE guest SET city = trim(city);
--- U3__trim_city.sql
-- blanks do not matter
--- V4__turn_balance.sql
UPDATE guest SET balance = -balance;
--- U4__turn_balance.sql
UPDATE guest SET balance = -balance;
