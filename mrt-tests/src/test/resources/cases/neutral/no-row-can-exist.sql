-- about: a table that cannot hold a row is never called reversible
-- database: postgres, h2, sqlite
-- expect 2: inconclusive limitation TABLE_NOT_SEEDED vault
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE vault (id int PRIMARY KEY, code varchar(20), note varchar(20), CHECK (id > 5 AND id < 5));
CREATE TABLE keyring (id int PRIMARY KEY, owner varchar(20));
--- U1__base.sql
DROP TABLE keyring;
DROP TABLE vault;
--- V2__drop_note.sql
ALTER TABLE vault DROP COLUMN note;
--- U2__drop_note.sql
ALTER TABLE vault ADD COLUMN note varchar(20);
--- V3__keyring.sql
ALTER TABLE keyring ADD COLUMN colour varchar(20);
--- U3__keyring.sql
ALTER TABLE keyring DROP COLUMN colour;
