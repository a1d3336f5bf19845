-- about: rows of a tree, a junction table and a table without a key are lost
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed ROWS_LOST folder
-- expect 3: failed ROWS_LOST membership
-- expect 4: failed ROWS_LOST reading
-- expect 5: passed
--- V1__base.sql
CREATE TABLE folder (id int PRIMARY KEY, parent_id int REFERENCES folder (id) ON DELETE CASCADE, name varchar(30) NOT NULL);
CREATE TABLE person (id int PRIMARY KEY, name varchar(30) NOT NULL);
CREATE TABLE club (id int PRIMARY KEY, name varchar(30) NOT NULL);
CREATE TABLE membership (person_id int NOT NULL REFERENCES person (id), club_id int NOT NULL REFERENCES club (id), PRIMARY KEY (person_id, club_id));
CREATE TABLE reading (sensor varchar(10), measured int);
--- U1__base.sql
DROP TABLE reading;
DROP TABLE membership;
DROP TABLE club;
DROP TABLE person;
DROP TABLE folder;
--- V2__prune.sql
DELETE FROM folder WHERE parent_id IS NOT NULL;
--- U2__prune.sql
-- leaves grow again
--- V3__leave.sql
DELETE FROM membership;
--- U3__leave.sql
-- people join again
--- V4__forget.sql
DELETE FROM reading WHERE measured IS NOT NULL;
--- U4__forget.sql
-- sensors measure again
--- V5__since.sql
ALTER TABLE club ADD COLUMN founded int;
--- U5__since.sql
ALTER TABLE club DROP COLUMN founded;
