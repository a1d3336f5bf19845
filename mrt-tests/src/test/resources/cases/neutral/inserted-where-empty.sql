-- about: a row that is inserted into an empty table only is looked at there; an INSERT that never adds one is named
-- database: h2, postgres, sqlite, mariadb
-- expect 2: failed ROWS_ADDED setting
-- expect 3: failed ROWS_ADDED
-- expect 4: passed limitation NO_ROW_CHANGED role
-- expect 5: passed without NO_ROW_CHANGED
--- V1__base.sql
CREATE TABLE setting (id int PRIMARY KEY, label varchar(40) NOT NULL);
CREATE TABLE role (name varchar(40) PRIMARY KEY);
--- U1__base.sql
DROP TABLE role;
DROP TABLE setting;
--- V2__default.sql
INSERT INTO setting (id, label) SELECT 1, 'x' WHERE NOT EXISTS (SELECT 1 FROM setting);
--- U2__default.sql
SELECT 1;
--- V3__two.sql
INSERT INTO setting (id, label) SELECT 2, 'y' WHERE NOT EXISTS (SELECT 1 FROM setting);
INSERT INTO role (name) SELECT 'admin' WHERE NOT EXISTS (SELECT 1 FROM role WHERE name = 'admin');
--- U3__two.sql
SELECT 1;
--- V4__never.sql
INSERT INTO role (name) SELECT label FROM setting WHERE id * 2 = 1;
--- U4__never.sql
SELECT 1;
--- V5__fill.sql
CREATE TABLE keep_setting (id int PRIMARY KEY, label varchar(40) NOT NULL);
INSERT INTO keep_setting SELECT id, label FROM setting;
DELETE FROM setting;
INSERT INTO setting SELECT id, label FROM keep_setting;
--- U5__fill.sql
DROP TABLE keep_setting;
