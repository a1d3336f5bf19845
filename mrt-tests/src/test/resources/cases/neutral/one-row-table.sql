-- about: a table that may hold one row only is verified with that row, and says so
-- database: postgres, h2, sqlite
-- expect 2: failed VALUES_CHANGED settings.theme
-- expect 3: passed limitation TABLE_PARTLY_SEEDED settings
-- expect 3: passed exercised
-- expect 4: passed without TABLE_PARTLY_SEEDED visitor
--- V1__base.sql
CREATE TABLE settings (id int PRIMARY KEY CHECK (id = 1), theme varchar(20), lang varchar(10));
CREATE TABLE visitor (id int PRIMARY KEY, name varchar(20));
--- U1__base.sql
DROP TABLE visitor;
DROP TABLE settings;
--- V2__drop_theme.sql
ALTER TABLE settings DROP COLUMN theme;
--- U2__drop_theme.sql
ALTER TABLE settings ADD COLUMN theme varchar(20);
--- V3__zone.sql
ALTER TABLE settings ADD COLUMN zone varchar(20);
--- U3__zone.sql
ALTER TABLE settings DROP COLUMN zone;
--- V4__visits.sql
ALTER TABLE visitor ADD COLUMN visits int;
--- U4__visits.sql
ALTER TABLE visitor DROP COLUMN visits;
