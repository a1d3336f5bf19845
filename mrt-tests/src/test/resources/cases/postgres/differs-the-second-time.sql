-- about: applied a second time the migration makes something else
-- database: postgres
-- expect 2: failed REAPPLY_DIFFERS
-- expect 2: failed without SCHEMA_NOT_RESTORED|ROLLBACK_FAILED
-- expect 3: passed
--- V1__base.sql
CREATE TABLE shard (id int PRIMARY KEY);
--- U1__base.sql
DROP TABLE shard;
--- V2__tenant.sql
DO $$ BEGIN EXECUTE format('CREATE TABLE tenant_%s (id int PRIMARY KEY)', replace(gen_random_uuid()::text, '-', '_')); END $$;
--- U2__tenant.sql
DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE tablename LIKE 'tenant\_%' LOOP EXECUTE format('DROP TABLE %I', t); END LOOP; END $$;
--- V3__zone.sql
ALTER TABLE shard ADD COLUMN zone text;
--- U3__zone.sql
ALTER TABLE shard DROP COLUMN zone;
