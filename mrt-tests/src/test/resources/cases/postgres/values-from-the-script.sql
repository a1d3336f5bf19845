-- about: only rows with the very values that the script names show the loss
-- database: postgres
-- expect 2: failed VALUES_CHANGED claim.state
-- expect 3: failed ROWS_LOST claim
-- expect 4: failed ROWS_LOST claim
-- expect 5: failed VALUES_CHANGED claim.details
-- expect 6: failed VALUES_CHANGED|ROWS_LOST option
-- expect 7: passed exercised
-- expect 8: failed ROWS_LOST claim
--- V1__base.sql
CREATE TABLE claim (id serial PRIMARY KEY, state text NOT NULL, filed date NOT NULL, mail text, details jsonb NOT NULL, amount int NOT NULL);
CREATE TABLE option (name text PRIMARY KEY, value text);
--- U1__base.sql
DROP TABLE option;
DROP TABLE claim;
--- V2__states.sql
UPDATE claim SET state = 'open' WHERE state IN ('fresh', 'waiting');
--- U2__states.sql
UPDATE claim SET state = 'fresh' WHERE state = 'open';
--- V3__old.sql
DELETE FROM claim WHERE filed < '2003-01-01';
--- U3__old.sql
-- too old to matter
--- V4__mail.sql
DELETE FROM claim WHERE mail IS NOT NULL;
--- U4__mail.sql
-- they can write again
--- V5__details.sql
UPDATE claim SET details = details - 'legacyCode';
--- U5__details.sql
-- nobody reads it
--- V6__option.sql
INSERT INTO option (name, value) VALUES ('page.size', '50') ON CONFLICT (name) DO UPDATE SET value = excluded.value;
--- U6__option.sql
DELETE FROM option WHERE name = 'page.size';
--- V7__amount.sql
UPDATE claim SET amount = amount # 7 WHERE filed >= '2003-01-01';
--- U7__amount.sql
UPDATE claim SET amount = amount # 7 WHERE filed >= '2003-01-01';
--- V8__like.sql
DELETE FROM claim WHERE state LIKE 'tmp-%';
--- U8__like.sql
-- only tests
