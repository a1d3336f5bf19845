-- about: tables with CHECK constraints hold rows and lose them
-- database: postgres
-- expect 2: failed VALUES_CHANGED job.memo
-- expect 3: failed VALUES_CHANGED stay.memo
-- expect 4: failed VALUES_CHANGED coupon.memo
-- expect 5: passed exercised
-- expect 6: failed VALUES_CHANGED lift.memo
--- V1__base.sql
CREATE TABLE job (id serial PRIMARY KEY, state text NOT NULL CHECK (state IN ('new', 'done')), memo text NOT NULL);
CREATE TABLE stay (id serial PRIMARY KEY, arrival date NOT NULL, departure date NOT NULL, memo text NOT NULL, CHECK (departure >= arrival), CHECK (length(memo) <= 10));
CREATE TABLE coupon (id serial PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{3}[0-9]{2}$'), share numeric(4, 2) NOT NULL CHECK (share > 0 AND share <= 1), memo text NOT NULL);
CREATE TABLE lift (id serial PRIMARY KEY, floors int4range NOT NULL, memo text NOT NULL, EXCLUDE USING gist (floors WITH &&));
--- U1__base.sql
DROP TABLE lift;
DROP TABLE coupon;
DROP TABLE stay;
DROP TABLE job;
--- V2__job.sql
ALTER TABLE job DROP COLUMN memo;
--- U2__job.sql
ALTER TABLE job ADD COLUMN memo text NOT NULL DEFAULT '';
--- V3__stay.sql
ALTER TABLE stay DROP COLUMN memo;
--- U3__stay.sql
ALTER TABLE stay ADD COLUMN memo text NOT NULL DEFAULT '';
--- V4__coupon.sql
ALTER TABLE coupon DROP COLUMN memo;
--- U4__coupon.sql
ALTER TABLE coupon ADD COLUMN memo text NOT NULL DEFAULT '';
--- V5__seen.sql
ALTER TABLE coupon ADD COLUMN seen timestamptz;
ALTER TABLE stay ADD COLUMN seen timestamptz;
--- U5__seen.sql
ALTER TABLE stay DROP COLUMN seen;
ALTER TABLE coupon DROP COLUMN seen;
--- V6__lift.sql
ALTER TABLE lift DROP COLUMN memo;
--- U6__lift.sql
ALTER TABLE lift ADD COLUMN memo text NOT NULL DEFAULT '';
