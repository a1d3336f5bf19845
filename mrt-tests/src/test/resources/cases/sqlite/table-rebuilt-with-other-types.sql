-- about: rows that are copied to a column of another type are converted on the way
-- database: sqlite
-- expect 2: failed VALUES_CHANGED parcel.code
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE parcel (id INTEGER PRIMARY KEY, code TEXT NOT NULL, note TEXT);
--- U1__base.sql
DROP TABLE parcel;
--- V2__numbers.sql
CREATE TABLE parcel_new (id INTEGER PRIMARY KEY, code NUMERIC NOT NULL, note TEXT);
INSERT INTO parcel_new SELECT id, code, note FROM parcel;
DROP TABLE parcel;
ALTER TABLE parcel_new RENAME TO parcel;
--- U2__numbers.sql
CREATE TABLE parcel_old (id INTEGER PRIMARY KEY, code TEXT NOT NULL, note TEXT);
INSERT INTO parcel_old SELECT id, code, note FROM parcel;
DROP TABLE parcel;
ALTER TABLE parcel_old RENAME TO parcel;
--- V3__longer.sql
CREATE TABLE parcel_new (id INTEGER PRIMARY KEY, code VARCHAR(200) NOT NULL, note TEXT);
INSERT INTO parcel_new SELECT id, code, note FROM parcel;
DROP TABLE parcel;
ALTER TABLE parcel_new RENAME TO parcel;
--- U3__longer.sql
CREATE TABLE parcel_old (id INTEGER PRIMARY KEY, code NUMERIC NOT NULL, note TEXT);
INSERT INTO parcel_old SELECT id, code, note FROM parcel;
DROP TABLE parcel;
ALTER TABLE parcel_old RENAME TO parcel;
