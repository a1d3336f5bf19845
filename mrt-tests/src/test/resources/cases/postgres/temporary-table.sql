-- about: a rollback that relies on a temporary table of the update works on the update's connection only
-- database: postgres
-- expect 2: failed ROLLBACK_FAILED ~keep_mail
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE sender (id int PRIMARY KEY, mail text, fax text);
--- U1__base.sql
DROP TABLE sender;
--- V2__mail.sql
CREATE TEMPORARY TABLE keep_mail AS SELECT id, mail FROM sender;
ALTER TABLE sender DROP COLUMN mail;
--- U2__mail.sql
ALTER TABLE sender ADD COLUMN mail text;
UPDATE sender s SET mail = k.mail FROM keep_mail k WHERE k.id = s.id;
DROP TABLE keep_mail;
--- V3__fax.sql
CREATE TABLE keep_fax AS SELECT id, fax FROM sender;
ALTER TABLE sender DROP COLUMN fax;
--- U3__fax.sql
ALTER TABLE sender ADD COLUMN fax text;
UPDATE sender s SET fax = k.fax FROM keep_fax k WHERE k.id = s.id;
DROP TABLE keep_fax;
