-- about: duplicates of a table without a key, and of a column without a unique key, are gone for good
-- database: postgres
-- expect 2: failed ROWS_LOST measurement
-- expect 3: failed ROWS_LOST subscriber
-- expect 4: passed exercised
--- V1__base.sql
CREATE TABLE measurement (sensor varchar(10), measured int);
CREATE TABLE subscriber (id serial PRIMARY KEY, email varchar(60) NOT NULL);
--- U1__base.sql
DROP TABLE subscriber;
DROP TABLE measurement;
--- V2__distinct.sql
CREATE TABLE measurement_once AS SELECT DISTINCT * FROM measurement;
DROP TABLE measurement;
ALTER TABLE measurement_once RENAME TO measurement;
--- U2__distinct.sql
-- a duplicate says nothing new
--- V3__one_each.sql
DELETE FROM subscriber a USING subscriber b WHERE a.email = b.email AND a.id > b.id;
ALTER TABLE subscriber ADD CONSTRAINT uq_subscriber_email UNIQUE (email);
--- U3__one_each.sql
ALTER TABLE subscriber DROP CONSTRAINT uq_subscriber_email;
--- V4__index.sql
CREATE INDEX ix_measurement ON measurement (sensor);
--- U4__index.sql
DROP INDEX ix_measurement;
