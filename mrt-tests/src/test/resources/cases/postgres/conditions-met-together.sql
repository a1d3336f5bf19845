-- about: rows that meet conditions on truth, age, NULL and other rows of the same table at once
-- database: postgres
-- expect 2: failed VALUES_CHANGED deal.currency
-- expect 3: failed ROWS_LOST deal
-- expect 4: failed VALUES_CHANGED deal.state
-- expect 5: failed VALUES_CHANGED deal.parent
-- expect 6: failed ROWS_LOST preference
-- expect 7: failed VALUES_CHANGED deal.state
-- expect 8: passed exercised
-- expect 9: failed VALUES_CHANGED deal.street
--- V1__base.sql
CREATE TABLE deal (id uuid PRIMARY KEY, parent uuid REFERENCES deal ON DELETE SET NULL, state text NOT NULL, currency char(3) NOT NULL, paid boolean NOT NULL, hidden boolean, due date, seen timestamptz, closed_at timestamptz, street text, town text);
CREATE TABLE preference (name text PRIMARY KEY, deal uuid);
--- U1__base.sql
DROP TABLE preference;
DROP TABLE deal;
--- V2__unpaid.sql
UPDATE deal SET currency = upper(currency), paid = true WHERE due < '2000-01-01' AND NOT paid;
--- U2__unpaid.sql
SELECT 1;
--- V3__stale.sql
DELETE FROM deal WHERE seen < now() - interval '2 years' AND NOT paid AND state = 'draft';
--- U3__stale.sql
-- nobody asked for them
--- V4__open.sql
UPDATE deal SET state = 'closed' WHERE closed_at IS NULL AND due < CURRENT_DATE AND state = 'open';
--- U4__open.sql
SELECT 1;
--- V5__flat.sql
UPDATE deal d SET parent = p.parent FROM deal p WHERE p.id = d.parent AND p.parent IS NOT NULL;
--- U5__flat.sql
SELECT 1;
--- V6__preferences.sql
DELETE FROM preference WHERE deal IS NOT NULL AND NOT EXISTS (SELECT 1 FROM deal WHERE deal.id = preference.deal);
--- U6__preferences.sql
-- they lead nowhere
--- V7__hidden.sql
UPDATE deal SET state = 'secret' WHERE hidden IS TRUE AND paid AND closed_at IS NULL AND parent IS NULL;
--- U7__hidden.sql
SELECT 1;
--- V8__archived.sql
ALTER TABLE deal ADD COLUMN kept_state text;
UPDATE deal SET kept_state = state, state = 'archived' WHERE paid AND closed_at IS NOT NULL;
--- U8__archived.sql
UPDATE deal SET state = kept_state WHERE kept_state IS NOT NULL;
ALTER TABLE deal DROP COLUMN kept_state;
--- V9__addresses.sql
CREATE TABLE address (id serial PRIMARY KEY, street text, town text, UNIQUE (street, town));
INSERT INTO address (street, town) SELECT DISTINCT street, town FROM deal WHERE street IS NOT NULL AND town IS NOT NULL;
ALTER TABLE deal ADD COLUMN address_id int REFERENCES address;
UPDATE deal SET address_id = a.id FROM address a WHERE a.street = deal.street AND a.town = deal.town;
ALTER TABLE deal DROP COLUMN street, DROP COLUMN town;
--- U9__addresses.sql
ALTER TABLE deal ADD COLUMN street text, ADD COLUMN town text;
UPDATE deal SET street = a.street, town = a.town FROM address a WHERE a.id = deal.address_id;
ALTER TABLE deal DROP COLUMN address_id;
DROP TABLE address;
