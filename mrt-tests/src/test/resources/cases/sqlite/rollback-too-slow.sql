-- about: a rollback that takes too long is cancelled, and the chain goes on
-- database: sqlite
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
UPDATE watch SET alarm = (WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n);
ALTER TABLE watch DROP COLUMN alarm;
--- V3__zone.sql
ALTER TABLE watch ADD COLUMN zone varchar(20);
--- U3__zone.sql
ALTER TABLE watch DROP COLUMN zone;
