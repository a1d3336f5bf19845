-- about: rows that a join does not find
-- database: postgres
-- expect 2: failed ROWS_LOST visit
-- expect 3: failed ROWS_LOST visit
-- expect 4: failed VALUES_CHANGED visit.place
-- expect 5: failed ROWS_LOST person
-- expect 6: passed exercised
-- expect 7: passed exercised
-- expect 7: passed without APPLY_FAILED_ON_ROWS
-- expect 8: failed ROWS_LOST member
--- V1__base.sql
CREATE TABLE person (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE place (code text PRIMARY KEY, label text NOT NULL);
CREATE TABLE visit (id serial PRIMARY KEY, person_id int, guide_id int NOT NULL, place text, spot text NOT NULL REFERENCES place);
CREATE TABLE member (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, left_us boolean NOT NULL, mail text NOT NULL);
CREATE TABLE fee (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, member_id int NOT NULL REFERENCES member, amount numeric(8, 2) NOT NULL);
--- U1__base.sql
DROP TABLE fee;
DROP TABLE member;
DROP TABLE visit;
DROP TABLE place;
DROP TABLE person;
--- V2__orphans.sql
DELETE FROM visit WHERE person_id IS NOT NULL AND person_id NOT IN (SELECT id FROM person);
--- U2__orphans.sql
-- orphans are of no use
--- V3__guides.sql
DELETE FROM visit v WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.id = v.guide_id);
--- U3__guides.sql
-- orphans are of no use
--- V4__places.sql
UPDATE visit SET place = NULL WHERE id IN (SELECT v.id FROM visit v LEFT JOIN place p ON p.code = v.place WHERE p.code IS NULL);
--- U4__places.sql
SELECT 1;
--- V5__idle_persons.sql
DELETE FROM person WHERE id NOT IN (SELECT guide_id FROM visit UNION SELECT person_id FROM visit WHERE person_id IS NOT NULL);
--- U5__idle_persons.sql
SELECT 1;
--- V6__spots.sql
UPDATE visit SET spot = spot WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.code = visit.spot);
--- U6__spots.sql
SELECT 1;
--- V7__guide_of_place.sql
ALTER TABLE visit ADD COLUMN label text;
UPDATE visit SET label = x.label FROM (SELECT v.id, p.label FROM visit v LEFT JOIN place p ON p.code = v.spot) x WHERE x.id = visit.id;
ALTER TABLE visit ALTER COLUMN label SET NOT NULL;
--- U7__guide_of_place.sql
ALTER TABLE visit DROP COLUMN label;
--- V8__former_members.sql
CREATE TABLE former_member (LIKE member INCLUDING ALL);
INSERT INTO former_member OVERRIDING SYSTEM VALUE SELECT * FROM member WHERE left_us AND id NOT IN (SELECT member_id FROM fee);
DELETE FROM member WHERE left_us AND id NOT IN (SELECT member_id FROM fee);
--- U8__former_members.sql
DROP TABLE former_member;
