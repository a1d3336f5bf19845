-- about: a column that allows a list of values is filled, whoever made the table
-- database: postgres, h2, sqlite, mariadb
-- expect 2: passed exercised
-- expect 3: failed VALUES_CHANGED parcel.note
--- V1__base.sql
CREATE TABLE parcel (id int PRIMARY KEY, state varchar(10) DEFAULT 'new' NOT NULL CHECK (state IN ('new', 'sent', 'lost')), note varchar(20));
--- U1__base.sql
DROP TABLE parcel;
--- V2__weight.sql
ALTER TABLE parcel ADD COLUMN weight int;
--- U2__weight.sql
ALTER TABLE parcel DROP COLUMN weight;
--- V3__note.sql
ALTER TABLE parcel DROP COLUMN note;
--- U3__note.sql
ALTER TABLE parcel ADD COLUMN note varchar(20);
