-- about: a row that is inserted only if it is not there is not there when the insert is verified
-- database: postgres
-- expect 2: failed ROWS_ADDED site
--- V1__base.sql
CREATE TABLE site (owner text NOT NULL, name text NOT NULL, UNIQUE (name));
--- U1__base.sql
DROP TABLE site;
--- V2__demo.sql
INSERT INTO site (owner, name) VALUES ('-4', 'public-demo') ON CONFLICT DO NOTHING;
--- U2__demo.sql
-- it may stay
