-- about: a NOT NULL column without a default cannot come back to a table with rows
-- database: postgres, h2, sqlite
-- expect 2: failed ROLLBACK_FAILED
-- expect 3: failed VALUES_CHANGED ticket.seat
-- expect 4: passed
--- V1__base.sql
CREATE TABLE venue (id int PRIMARY KEY, name varchar(20) NOT NULL);
CREATE TABLE ticket (id int PRIMARY KEY, venue_id int NOT NULL REFERENCES venue (id), gate varchar(10) NOT NULL, seat varchar(10) DEFAULT '' NOT NULL);
--- U1__base.sql
DROP TABLE ticket;
DROP TABLE venue;
--- V2__no_gate.sql
ALTER TABLE ticket DROP COLUMN gate;
--- U2__no_gate.sql
ALTER TABLE ticket ADD COLUMN gate varchar(10) NOT NULL;
--- V3__no_seat.sql
ALTER TABLE ticket DROP COLUMN seat;
--- U3__no_seat.sql
ALTER TABLE ticket ADD COLUMN seat varchar(10) DEFAULT '' NOT NULL;
--- V4__price.sql
ALTER TABLE ticket ADD COLUMN price int DEFAULT 0 NOT NULL;
--- U4__price.sql
ALTER TABLE ticket DROP COLUMN price;
