-- about: a column that the database stamps on every update is a note, not a loss
-- database: mariadb
-- expect 2: passed limitation TOUCHED_COLUMN_DIFFERS coin.stamped
-- expect 3: passed without TOUCHED_COLUMN_DIFFERS
--- V1__base.sql
CREATE TABLE coin (id int PRIMARY KEY, worth int NOT NULL, stamped timestamp NOT NULL DEFAULT '2001-01-01 00:00:00' ON UPDATE current_timestamp);
--- U1__base.sql
DROP TABLE coin;
--- V2__turn.sql
UPDATE coin SET worth = -worth;
--- U2__turn.sql
UPDATE coin SET worth = -worth;
--- V3__metal.sql
ALTER TABLE coin ADD COLUMN metal varchar(20);
--- U3__metal.sql
ALTER TABLE coin DROP COLUMN metal;
