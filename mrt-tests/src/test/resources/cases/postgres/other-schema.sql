-- about: a table of another schema is dropped and comes back empty; a schema is left behind
-- database: postgres
-- expect 1: passed
-- expect 2: failed ROWS_LOST crm.contact
-- expect 3: failed SCHEMA_NOT_RESTORED ~archive
-- expect 4: passed exercised
--- V1__base.sql
CREATE SCHEMA crm;
CREATE TABLE crm.contact (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE crm.call (id serial PRIMARY KEY, name text NOT NULL);
--- U1__base.sql
DROP SCHEMA crm CASCADE;
--- V2__drop.sql
DROP TABLE crm.contact;
--- U2__drop.sql
CREATE TABLE crm.contact (id serial PRIMARY KEY, name text NOT NULL);
--- V3__archive.sql
CREATE SCHEMA archive;
--- U3__archive.sql
-- an empty schema does no harm
--- V4__move.sql
ALTER TABLE crm.call SET SCHEMA public;
--- U4__move.sql
ALTER TABLE public.call SET SCHEMA crm;
