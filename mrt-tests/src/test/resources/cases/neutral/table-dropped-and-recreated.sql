-- about: the table comes back empty; a renamed table keeps its rows
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed ROWS_LOST parcel
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE parcel (id int PRIMARY KEY, receiver varchar(40) NOT NULL);
CREATE TABLE letter (id int PRIMARY KEY, receiver varchar(40) NOT NULL);
--- U1__base.sql
DROP TABLE letter;
DROP TABLE parcel;
--- V2__drop_parcel.sql
DROP TABLE parcel;
--- U2__drop_parcel.sql
CREATE TABLE parcel (id int PRIMARY KEY, receiver varchar(40) NOT NULL);
--- V3__retire_letter.sql
ALTER TABLE letter RENAME TO letter_retired;
--- U3__retire_letter.sql
ALTER TABLE letter_retired RENAME TO letter;
