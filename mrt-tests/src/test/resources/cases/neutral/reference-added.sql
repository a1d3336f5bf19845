-- about: a reference that is added refuses rows of the table that refers, never those of the table referred to
-- database: postgres, h2, mariadb
-- expect 2: passed limitation APPLY_FAILED_ON_ROWS toy
-- expect 2: passed without APPLY_FAILED_ON_ROWS child
--- V1__base.sql
CREATE TABLE child (id int PRIMARY KEY, name varchar(20));
CREATE TABLE toy (id int PRIMARY KEY, child_id int, label varchar(20));
CREATE INDEX toy_child ON toy (child_id);
--- U1__base.sql
DROP TABLE toy;
DROP TABLE child;
--- V2__owners.sql
ALTER TABLE toy ADD CONSTRAINT toy_owner FOREIGN KEY (child_id) REFERENCES child (id);
--- U2__owners.sql
ALTER TABLE toy DROP CONSTRAINT toy_owner;
