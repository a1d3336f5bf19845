-- about: a rollback that raises says that there is none
-- database: postgres
-- expect 2: failed ROLLBACK_FAILED ~no way back
-- expect 3: passed
--- V1__base.sql
CREATE TABLE secret (id int PRIMARY KEY, plain text);
--- U1__base.sql
DROP TABLE secret;
--- V2__hash.sql
UPDATE secret SET plain = md5(plain);
--- U2__hash.sql
DO $$ BEGIN RAISE EXCEPTION 'there is no way back from a hash'; END $$;
--- V3__salt.sql
ALTER TABLE secret ADD COLUMN salt text;
--- U3__salt.sql
ALTER TABLE secret DROP COLUMN salt;
