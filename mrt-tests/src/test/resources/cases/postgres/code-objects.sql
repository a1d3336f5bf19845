-- about: views, functions and triggers that the rollback does not bring back, and their right rollbacks
-- database: postgres
-- expect 1: passed
-- expect 2: failed SCHEMA_NOT_RESTORED ~v_cheap
-- expect 3: failed SCHEMA_NOT_RESTORED ~m_dear
-- expect 4: failed SCHEMA_NOT_RESTORED ~tr_article
-- expect 5: failed SCHEMA_NOT_RESTORED ~vat
-- expect 6: passed
-- expect 7: passed
-- expect 8: failed SCHEMA_NOT_RESTORED ~article_state
-- expect 9: failed SCHEMA_NOT_RESTORED ~short_text
--- V1__base.sql
CREATE TABLE article (id int PRIMARY KEY, price int NOT NULL, changed int NOT NULL DEFAULT 0);
CREATE VIEW v_cheap AS SELECT id FROM article WHERE price < 10;
CREATE MATERIALIZED VIEW m_dear AS SELECT id FROM article WHERE price > 1000;
CREATE FUNCTION vat(net int) RETURNS int LANGUAGE sql AS $$ SELECT net * 19 / 100 $$;
CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := 1; RETURN NEW; END $$;
CREATE TRIGGER tr_article BEFORE INSERT ON article FOR EACH ROW EXECUTE FUNCTION count_change();
CREATE TYPE article_state AS ENUM ('new', 'old');
CREATE DOMAIN short_text AS varchar(5);
--- U1__base.sql
DROP DOMAIN short_text;
DROP TYPE article_state;
DROP MATERIALIZED VIEW m_dear;
DROP VIEW v_cheap;
DROP TABLE article;
DROP FUNCTION count_change();
DROP FUNCTION vat(int);
--- V2__view.sql
CREATE OR REPLACE VIEW v_cheap AS SELECT id FROM article WHERE price < 5;
--- U2__view.sql
-- still cheap
--- V3__matview.sql
DROP MATERIALIZED VIEW m_dear;
--- U3__matview.sql
CREATE VIEW m_dear AS SELECT id FROM article WHERE price > 1000;
--- V4__trigger.sql
DROP TRIGGER tr_article ON article;
--- U4__trigger.sql
CREATE TRIGGER tr_article BEFORE INSERT OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION count_change();
--- V5__function.sql
CREATE OR REPLACE FUNCTION vat(net int) RETURNS int LANGUAGE sql AS $$ SELECT net * 16 / 100 $$;
--- U5__function.sql
CREATE OR REPLACE FUNCTION vat(net int) RETURNS int LANGUAGE sql AS $$ SELECT net * 7 / 100 $$;
--- V6__view_again.sql
CREATE OR REPLACE VIEW v_cheap AS SELECT id FROM article WHERE price < 3;
--- U6__view_again.sql
CREATE OR REPLACE VIEW v_cheap AS SELECT id FROM article WHERE price < 5;
--- V7__function_again.sql
CREATE OR REPLACE FUNCTION vat(net int) RETURNS int LANGUAGE sql AS $$ SELECT net * 21 / 100 $$;
--- U7__function_again.sql
CREATE OR REPLACE FUNCTION vat(net int) RETURNS int LANGUAGE sql AS $$ SELECT net * 16 / 100 $$;
--- V8__enum.sql
ALTER TYPE article_state ADD VALUE 'lost';
--- U8__enum.sql
-- PostgreSQL cannot remove it
--- V9__domain.sql
ALTER DOMAIN short_text ADD CONSTRAINT ck_short CHECK (VALUE <> 'none');
--- U9__domain.sql
-- nobody uses it
