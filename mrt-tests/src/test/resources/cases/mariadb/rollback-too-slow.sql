-- about: a rollback that takes too long is cancelled, and the chain goes on
-- database: mariadb
-- timeout: 3
-- expect 2: failed TIMEOUT
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE watch (id int PRIMARY KEY, label varchar(20));
--- U1__base.sql
DROP TABLE watch;
--- V2__alarm.sql
ALTER TABLE watch ADD COLUMN alarm int;
--- U2__alarm.sql
SELECT sleep(60);
ALTER TABLE watch DROP COLUMN alarm;
--- V3__zone.sql
ALTER TABLE watch ADD COLUMN zone varchar(20);
--- U3__zone.sql
ALTER TABLE watch DROP COLUMN zone;
