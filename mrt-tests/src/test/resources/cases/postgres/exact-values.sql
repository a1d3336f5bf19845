-- about: numbers beyond double, texts that look like times, and json as text are compared as they are
-- database: postgres
-- expect 2: failed VALUES_CHANGED account.balance
-- expect 3: failed VALUES_CHANGED account.seen
-- expect 4: failed VALUES_CHANGED account.opened
-- expect 5: failed VALUES_CHANGED account.raw
-- expect 6: passed exercised
--- V1__base.sql
CREATE TABLE account (id int PRIMARY KEY, balance numeric(24, 4) NOT NULL, seen text NOT NULL, opened text NOT NULL, raw json NOT NULL);
INSERT INTO account VALUES (1, 12345678901234567.89, '2024-03-01T10:00:00+09:00', '2024-01-01', '{"a":1, "a":2}');
--- U1__base.sql
DROP TABLE account;
--- V2__cent.sql
UPDATE account SET balance = balance + 0.01 WHERE id = 1;
--- U2__cent.sql
-- a cent
--- V3__zone.sql
UPDATE account SET seen = replace(seen, '+09:00', '+00:00');
--- U3__zone.sql
UPDATE account SET seen = replace(seen, '+0900', '+0000');
--- V4__midnight.sql
UPDATE account SET opened = opened || ' 00:00:00';
--- U4__midnight.sql
-- the same moment
--- V5__raw.sql
UPDATE account SET raw = raw::jsonb::json;
--- U5__raw.sql
-- the same document
--- V6__turn.sql
UPDATE account SET balance = -balance;
--- U6__turn.sql
UPDATE account SET balance = -balance;
