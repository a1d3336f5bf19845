-- about: a rollback that takes too long is cancelled, and the chain goes on
-- database: postgres
-- timeout: 3
-- expect 1: passed
-- expect 2: failed TIMEOUT
-- expect 3: passed exercised
-- expect 4: failed TIMEOUT
-- expect 5: not run
--- V1__base.sql
CREATE TABLE clock (id int PRIMARY KEY, label text NOT NULL);
--- U1__base.sql
DROP TABLE clock;
--- V2__alarm.sql
ALTER TABLE clock ADD COLUMN alarm time;
--- U2__alarm.sql
SELECT pg_sleep(60);
ALTER TABLE clock DROP COLUMN alarm;
--- V3__zone.sql
ALTER TABLE clock ADD COLUMN zone text;
--- U3__zone.sql
ALTER TABLE clock DROP COLUMN zone;
--- V4__wait.sql
SELECT pg_sleep(60);
ALTER TABLE clock ADD COLUMN waited boolean;
--- U4__wait.sql
ALTER TABLE clock DROP COLUMN waited;
--- V5__face.sql
ALTER TABLE clock ADD COLUMN face text;
--- U5__face.sql
ALTER TABLE clock DROP COLUMN face;
