-- about: a rollback that takes too long is cancelled, and the chain goes on
-- database: h2
-- timeout: 3
-- expect 2: failed TIMEOUT
-- expect 3: passed exercised
-- expect 4: failed TIMEOUT
-- expect 5: not run
--- V1__base.sql
CREATE TABLE watch (id int PRIMARY KEY, label varchar(20));
--- U1__base.sql
DROP TABLE watch;
--- V2__alarm.sql
ALTER TABLE watch ADD COLUMN alarm int;
--- U2__alarm.sql
SELECT count(*) FROM system_range(1, 1000000) a, system_range(1, 1000000) b;
ALTER TABLE watch DROP COLUMN alarm;
--- V3__zone.sql
ALTER TABLE watch ADD COLUMN zone varchar(20);
--- U3__zone.sql
ALTER TABLE watch DROP COLUMN zone;
--- V4__count.sql
SELECT count(*) FROM system_range(1, 1000000) a, system_range(1, 1000000) b;
--- U4__count.sql
-- counted
--- V5__face.sql
ALTER TABLE watch ADD COLUMN face varchar(20);
--- U5__face.sql
ALTER TABLE watch DROP COLUMN face;
