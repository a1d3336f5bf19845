-- about: views and triggers that the rollback does not bring back; types that are only hints
-- database: sqlite
-- expect 1: passed
-- expect 2: failed SCHEMA_NOT_RESTORED ~v_light
-- expect 3: failed SCHEMA_NOT_RESTORED ~tr_bird
-- expect 4: failed VALUES_CHANGED bird.ring
-- expect 5: passed exercised
--- V1__base.sql
CREATE TABLE bird (id INTEGER PRIMARY KEY, ring TEXT NOT NULL, grams INTEGER);
CREATE VIEW v_light AS SELECT id FROM bird WHERE grams < 20;
CREATE TRIGGER tr_bird AFTER UPDATE OF grams ON bird BEGIN UPDATE bird SET ring = ring WHERE id = NEW.id; END;
--- U1__base.sql
DROP VIEW v_light;
DROP TABLE bird;
--- V2__view.sql
DROP VIEW v_light;
CREATE VIEW v_light AS SELECT id FROM bird WHERE grams < 10;
--- U2__view.sql
-- still light
--- V3__trigger.sql
DROP TRIGGER tr_bird;
--- U3__trigger.sql
-- it did nothing
--- V4__ring.sql
UPDATE bird SET ring = CAST(CAST(ring AS INTEGER) AS TEXT);
--- U4__ring.sql
-- rings are numbers
--- V5__wing.sql
ALTER TABLE bird RENAME COLUMN grams TO weight;
--- U5__wing.sql
ALTER TABLE bird RENAME COLUMN weight TO grams;
