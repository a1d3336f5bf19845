-- about: a tree without a free root and two tables that need each other hold rows and lose them
-- database: postgres
-- expect 2: failed ROWS_LOST node
-- expect 3: failed ROWS_LOST captain
-- expect 3: failed ROWS_LOST team
-- expect 4: passed exercised
--- V1__base.sql
CREATE TABLE node (id int PRIMARY KEY, parent_id int NOT NULL REFERENCES node (id), label text NOT NULL);
CREATE TABLE team (id int PRIMARY KEY, captain_id int NOT NULL, name text NOT NULL);
CREATE TABLE captain (id int PRIMARY KEY, team_id int NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE team ADD CONSTRAINT fk_team_captain FOREIGN KEY (captain_id) REFERENCES captain (id) DEFERRABLE INITIALLY DEFERRED;
--- U1__base.sql
ALTER TABLE team DROP CONSTRAINT fk_team_captain;
DROP TABLE captain, team, node;
--- V2__cut.sql
DELETE FROM node;
--- U2__cut.sql
-- trees grow again
--- V3__disband.sql
DELETE FROM captain;
DELETE FROM team;
--- U3__disband.sql
-- teams form again
--- V4__coach.sql
ALTER TABLE team ADD COLUMN coach text;
--- U4__coach.sql
ALTER TABLE team DROP COLUMN coach;
