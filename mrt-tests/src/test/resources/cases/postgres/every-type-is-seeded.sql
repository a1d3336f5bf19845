-- about: no type keeps rows out of a table
-- database: postgres
-- expect 2: failed VALUES_CHANGED t_smallint.memo
-- expect 2: failed VALUES_CHANGED t_numeric.memo
-- expect 2: failed VALUES_CHANGED t_interval.memo
-- expect 2: failed VALUES_CHANGED t_inet.memo
-- expect 2: failed VALUES_CHANGED t_array.memo
-- expect 2: failed VALUES_CHANGED t_enum.memo
-- expect 2: failed VALUES_CHANGED t_domain.memo
-- expect 2: failed VALUES_CHANGED t_bit.memo
-- expect 2: failed VALUES_CHANGED t_money.memo
-- expect 2: failed VALUES_CHANGED t_xml.memo
-- expect 2: failed VALUES_CHANGED t_json.memo
-- expect 2: failed VALUES_CHANGED t_bytes.memo
-- expect 2: failed VALUES_CHANGED t_shape.memo
-- expect 2: failed VALUES_CHANGED t_search.memo
-- expect 3: failed VALUES_CHANGED t_json.v
-- expect 3: failed VALUES_CHANGED t_bytes.v
-- expect 3: failed VALUES_CHANGED t_array.v
--- V1__base.sql
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN percent AS int CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE t_smallint (id serial PRIMARY KEY, v smallint NOT NULL, memo text);
CREATE TABLE t_numeric (id serial PRIMARY KEY, v numeric(4, 2) NOT NULL, memo text);
CREATE TABLE t_interval (id serial PRIMARY KEY, v interval NOT NULL, memo text);
CREATE TABLE t_inet (id serial PRIMARY KEY, v inet NOT NULL, w macaddr NOT NULL, x cidr NOT NULL, memo text);
CREATE TABLE t_array (id serial PRIMARY KEY, v int[] NOT NULL, w text[] NOT NULL, memo text);
CREATE TABLE t_enum (id serial PRIMARY KEY, v mood NOT NULL, memo text);
CREATE TABLE t_domain (id serial PRIMARY KEY, v percent NOT NULL, memo text);
CREATE TABLE t_bit (id serial PRIMARY KEY, v bit(5) NOT NULL, w bit varying(9) NOT NULL, memo text);
CREATE TABLE t_money (id serial PRIMARY KEY, v money NOT NULL, memo text);
CREATE TABLE t_xml (id serial PRIMARY KEY, v xml NOT NULL, memo text);
CREATE TABLE t_json (id serial PRIMARY KEY, v json NOT NULL, w jsonb NOT NULL, memo text);
CREATE TABLE t_bytes (id serial PRIMARY KEY, v bytea NOT NULL, memo text);
CREATE TABLE t_shape (id serial PRIMARY KEY, v point NOT NULL, w box NOT NULL, memo text);
CREATE TABLE t_search (id serial PRIMARY KEY, v tsvector NOT NULL, w tstzrange NOT NULL, memo text);
--- U1__base.sql
DROP TABLE t_search, t_shape, t_bytes, t_json, t_xml, t_money, t_bit, t_domain, t_enum, t_array, t_inet, t_interval, t_numeric, t_smallint;
DROP DOMAIN percent;
DROP TYPE mood;
--- V2__no_memo.sql
ALTER TABLE t_smallint DROP COLUMN memo;
ALTER TABLE t_numeric DROP COLUMN memo;
ALTER TABLE t_interval DROP COLUMN memo;
ALTER TABLE t_inet DROP COLUMN memo;
ALTER TABLE t_array DROP COLUMN memo;
ALTER TABLE t_enum DROP COLUMN memo;
ALTER TABLE t_domain DROP COLUMN memo;
ALTER TABLE t_bit DROP COLUMN memo;
ALTER TABLE t_money DROP COLUMN memo;
ALTER TABLE t_xml DROP COLUMN memo;
ALTER TABLE t_json DROP COLUMN memo;
ALTER TABLE t_bytes DROP COLUMN memo;
ALTER TABLE t_shape DROP COLUMN memo;
ALTER TABLE t_search DROP COLUMN memo;
--- U2__no_memo.sql
ALTER TABLE t_smallint ADD COLUMN memo text;
ALTER TABLE t_numeric ADD COLUMN memo text;
ALTER TABLE t_interval ADD COLUMN memo text;
ALTER TABLE t_inet ADD COLUMN memo text;
ALTER TABLE t_array ADD COLUMN memo text;
ALTER TABLE t_enum ADD COLUMN memo text;
ALTER TABLE t_domain ADD COLUMN memo text;
ALTER TABLE t_bit ADD COLUMN memo text;
ALTER TABLE t_money ADD COLUMN memo text;
ALTER TABLE t_xml ADD COLUMN memo text;
ALTER TABLE t_json ADD COLUMN memo text;
ALTER TABLE t_bytes ADD COLUMN memo text;
ALTER TABLE t_shape ADD COLUMN memo text;
ALTER TABLE t_search ADD COLUMN memo text;
--- V3__empty.sql
UPDATE t_json SET v = '{ }';
UPDATE t_bytes SET v = '';
UPDATE t_array SET v = '{}';
--- U3__empty.sql
-- emptied
