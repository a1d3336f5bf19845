-- about: a reference that is found by two columns at once, of which one is a reference itself and both form a key
-- database: postgres
-- expect 2: passed exercised
-- expect 2: passed without APPLY_FAILED_ON_ROWS
--- V1__base.sql
CREATE TABLE depot (id uuid PRIMARY KEY, address text NOT NULL);
CREATE TABLE lease (id uuid PRIMARY KEY, label varchar NOT NULL, tenant varchar NOT NULL, depot_id uuid NOT NULL REFERENCES depot (id), ended_at timestamptz);
CREATE UNIQUE INDEX ux_lease ON lease (depot_id, tenant) WHERE ended_at IS NULL;
CREATE TABLE crate (id uuid PRIMARY KEY, marks text, depot_id uuid NOT NULL REFERENCES depot (id), tenant varchar NOT NULL);
--- U1__base.sql
DROP TABLE crate;
DROP TABLE lease;
DROP TABLE depot;
--- V2__lease.sql
ALTER TABLE crate ADD COLUMN lease_id uuid REFERENCES lease (id);
UPDATE crate SET lease_id = l.id FROM lease l WHERE l.depot_id = crate.depot_id AND l.tenant = crate.tenant;
ALTER TABLE crate ALTER COLUMN lease_id SET NOT NULL;
ALTER TABLE crate DROP COLUMN tenant;
--- U2__lease.sql
ALTER TABLE crate ADD COLUMN tenant varchar;
UPDATE crate SET tenant = l.tenant FROM lease l WHERE l.id = crate.lease_id;
ALTER TABLE crate ALTER COLUMN tenant SET NOT NULL;
ALTER TABLE crate DROP COLUMN lease_id;
