-- about: a table without a single NOT NULL column beside its key gets rows and loses them
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed ROWS_LOST journal
-- expect 3: failed VALUES_CHANGED journal.entry
--- V1__base.sql
CREATE TABLE journal (id int PRIMARY KEY, entry varchar(200));
--- U1__base.sql
DROP TABLE journal;
--- V2__clear.sql
DELETE FROM journal;
--- U2__clear.sql
-- old entries
--- V3__cut.sql
UPDATE journal SET entry = substr(entry, 1, 20);
--- U3__cut.sql
-- long entries
