-- about: a trigger that refuses rows is no reason not to look
-- database: postgres
-- expect 2: failed VALUES_CHANGED audit.note
-- expect 3: passed limitation SEEDED_WITHOUT_TRIGGERS audit
-- expect 4: passed without SEEDED_WITHOUT_TRIGGERS plain
--- V1__base.sql
CREATE TABLE audit (id int PRIMARY KEY, what text NOT NULL, note text);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows come from the audit service only'; END $$;
CREATE TRIGGER tr_refuse BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TABLE plain (id int PRIMARY KEY, what text NOT NULL);
--- U1__base.sql
DROP TABLE plain;
DROP TABLE audit;
DROP FUNCTION refuse();
--- V2__note.sql
ALTER TABLE audit DROP COLUMN note;
--- U2__note.sql
ALTER TABLE audit ADD COLUMN note text;
--- V3__level.sql
ALTER TABLE audit ADD COLUMN level int;
--- U3__level.sql
ALTER TABLE audit DROP COLUMN level;
--- V4__plain.sql
ALTER TABLE plain ADD COLUMN level int;
--- U4__plain.sql
ALTER TABLE plain DROP COLUMN level;
