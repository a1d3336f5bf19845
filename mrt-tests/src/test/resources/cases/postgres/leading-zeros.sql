-- about: a text of digits loses its leading zeros on the way through a number
-- database: postgres
-- expect 2: failed VALUES_CHANGED address.zip
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE address (id serial PRIMARY KEY, zip varchar(10) NOT NULL, floor int NOT NULL);
--- U1__base.sql
DROP TABLE address;
--- V2__zip.sql
ALTER TABLE address ALTER COLUMN zip TYPE int USING zip::int;
--- U2__zip.sql
ALTER TABLE address ALTER COLUMN zip TYPE varchar(10) USING zip::varchar;
--- V3__floor.sql
ALTER TABLE address ALTER COLUMN floor TYPE varchar(12) USING floor::varchar;
ALTER TABLE address ADD CONSTRAINT ck_address_floor CHECK (floor ~ '^(0|-?[1-9][0-9]{0,8})$') NOT VALID;
--- U3__floor.sql
ALTER TABLE address DROP CONSTRAINT ck_address_floor;
ALTER TABLE address ALTER COLUMN floor TYPE int USING floor::int;
