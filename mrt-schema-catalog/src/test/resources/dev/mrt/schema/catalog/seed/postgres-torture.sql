CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE TYPE shade AS ENUM ('dark', 'mid', 'light');
CREATE TYPE place AS (street text, house int, floor numeric(4, 1));
CREATE TYPE span AS RANGE (subtype = float8);
CREATE DOMAIN percent AS numeric(5, 2) CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN slug AS varchar(30) NOT NULL CHECK (VALUE ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$');
CREATE DOMAIN tiny AS int CHECK (VALUE > 0) CHECK (VALUE < 50);

CREATE TABLE everyday (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a smallint, b int, c bigint, d numeric, e numeric(4, 4),
    f numeric(20, 6) NOT NULL, g real, h double precision, i money, j boolean DEFAULT true, k text, l varchar, m varchar(1), n varchar(64) NOT NULL,
    o char(3), p "char", q name, r uuid, s date, t time(3), u timetz, v timestamp(0), w timestamptz NOT NULL, x interval, y json, z jsonb);
CREATE TABLE unusual (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), a bytea NOT NULL, b inet, c cidr, d macaddr, e macaddr8, f bit(5), g varbit(9),
    h point, i line, j lseg, k box, l path, m polygon, n circle, o int4range, p numrange, q tstzrange, r daterange, s tsvector, t tsquery, u xml,
    v int4multirange, w pg_lsn, x oid, y regclass, z citext, aa interval year to month, bb jsonpath);
CREATE TABLE made_up (id serial PRIMARY KEY, a shade NOT NULL DEFAULT 'dark', b shade[] NOT NULL, c int[] NOT NULL, d text[] NOT NULL,
    e place NOT NULL, f percent NOT NULL, g slug, h tiny[], i span NOT NULL, j timestamptz[], k tiny NOT NULL);
CREATE TABLE country (code char(2) PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'), label varchar(40) NOT NULL UNIQUE);
CREATE TABLE city (id serial PRIMARY KEY, code char(2) NOT NULL REFERENCES country, kind text NOT NULL CHECK (kind IN ('town', 'village', 'port', 'spa')),
    UNIQUE (code, kind));
CREATE TABLE cell (a int, b text, PRIMARY KEY (a, b));
CREATE TABLE in_cell (id serial PRIMARY KEY, a int NOT NULL, b text NOT NULL, FOREIGN KEY (a, b) REFERENCES cell, UNIQUE (a, b));
CREATE TABLE tenant_doc (tenant int NOT NULL, id int NOT NULL, parent int, related int, PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, parent) REFERENCES tenant_doc, FOREIGN KEY (tenant, related) REFERENCES tenant_doc);
CREATE TABLE person (id serial PRIMARY KEY, boss int REFERENCES person, name text NOT NULL);
CREATE TABLE own_root (id int PRIMARY KEY, root int NOT NULL REFERENCES own_root);
CREATE TABLE own_root_counted (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, root int NOT NULL REFERENCES own_root_counted);
CREATE TABLE hen (id serial PRIMARY KEY, egg int);
CREATE TABLE egg (id serial PRIMARY KEY, hen int NOT NULL REFERENCES hen);
ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg;
CREATE TABLE lock (id int PRIMARY KEY, key int NOT NULL);
CREATE TABLE key (id int PRIMARY KEY, lock int NOT NULL REFERENCES lock);
ALTER TABLE lock ADD FOREIGN KEY (key) REFERENCES key DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE left_half (id int PRIMARY KEY, other int NOT NULL);
CREATE TABLE right_half (id int PRIMARY KEY, other int NOT NULL REFERENCES left_half);
ALTER TABLE left_half ADD FOREIGN KEY (other) REFERENCES right_half;
CREATE TABLE one_to_one (person int PRIMARY KEY REFERENCES person, note text);
CREATE TABLE junction (person int REFERENCES person, city int REFERENCES city, since date, PRIMARY KEY (person, city));
CREATE TABLE by_number (id serial PRIMARY KEY, no int NOT NULL UNIQUE);
CREATE TABLE to_non_key (id serial PRIMARY KEY, no int NOT NULL REFERENCES by_number (no));
CREATE TABLE between_two (id serial PRIMARY KEY, low int NOT NULL, mid int NOT NULL CHECK (mid BETWEEN low AND high), high int NOT NULL, CHECK (high > low + 7));
CREATE TABLE exactly_one (id serial PRIMARY KEY, a int, b text, c date, CHECK (num_nonnulls(a, b, c) = 1));
CREATE TABLE bill (id serial PRIMARY KEY, price numeric(10, 2) NOT NULL CHECK (price > 0), pieces int NOT NULL CHECK (pieces > 0),
    total numeric(12, 2) NOT NULL, CHECK (total = price * pieces));
CREATE TABLE stay (id serial PRIMARY KEY, arrival date NOT NULL, departure date NOT NULL, CHECK (departure >= arrival + 14));
CREATE TABLE release (id serial PRIMARY KEY, state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'live')), live_at timestamptz,
    CHECK ((state = 'live') = (live_at IS NOT NULL)));
CREATE TABLE shapes (id serial PRIMARY KEY, phone text NOT NULL CHECK (phone ~ '^\+[1-9]\d{6,14}$'), sum bytea NOT NULL CHECK (octet_length(sum) = 32),
    hex text NOT NULL CHECK (length(hex) = 64), meta jsonb NOT NULL CHECK (jsonb_typeof(meta) = 'array'), url text NOT NULL CHECK (url LIKE 'https://%'),
    shout text NOT NULL CHECK (shout = upper(shout)), pair float8[] NOT NULL CHECK (array_length(pair, 1) = 2 AND pair[1] BETWEEN -90 AND 90));
CREATE FUNCTION lucky(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 % 7 = 3';
CREATE TABLE by_function (id serial PRIMARY KEY, n int NOT NULL CHECK (lucky(n)));
CREATE TABLE computed (a int NOT NULL, b int NOT NULL, sum int NOT NULL GENERATED ALWAYS AS (a + b) STORED, CHECK (a + b < 100));
CREATE TABLE from_json (id serial PRIMARY KEY, body jsonb NOT NULL, n int NOT NULL GENERATED ALWAYS AS ((body ->> 'n')::int) STORED,
    kind text NOT NULL GENERATED ALWAYS AS (body #>> '{meta,kind}') STORED);
CREATE TABLE booking (room int NOT NULL, during tstzrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&));
CREATE TABLE by_month (id bigint NOT NULL, at timestamptz NOT NULL, v text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE by_month_1 PARTITION OF by_month FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE by_month_2 PARTITION OF by_month FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE by_region (id bigint NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE by_region_eu PARTITION OF by_region FOR VALUES IN ('eu', 'uk');
CREATE TABLE by_hash (id bigint PRIMARY KEY, v text) PARTITION BY HASH (id);
CREATE TABLE by_hash_0 PARTITION OF by_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE by_hash_1 PARTITION OF by_hash FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE account (id serial PRIMARY KEY, email text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX ON account (lower(email)) WHERE deleted_at IS NULL;
CREATE TABLE two_flags (id serial PRIMARY KEY, a boolean NOT NULL, b boolean NOT NULL, UNIQUE (a, b));
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'read only'; END $$;
CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TABLE refusing (id serial PRIMARY KEY, v text);
CREATE TRIGGER refusing_t BEFORE INSERT ON refusing FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TABLE swallowing (id serial PRIMARY KEY, v text);
CREATE TRIGGER swallowing_t BEFORE INSERT ON swallowing FOR EACH ROW EXECUTE FUNCTION swallow();
CREATE TABLE ruled (id serial PRIMARY KEY, v text);
CREATE RULE ruled_r AS ON INSERT TO ruled DO INSTEAD NOTHING;
CREATE TABLE late (id serial PRIMARY KEY, v text);
CREATE CONSTRAINT TRIGGER late_t AFTER INSERT ON late DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TABLE only_key (id serial PRIMARY KEY);
CREATE TABLE only_identity (id int GENERATED ALWAYS AS IDENTITY);
CREATE TABLE keyless (a int, b text);
CREATE TABLE "Odd Name" ("a b" text NOT NULL CHECK ("a b" <> ''), "sel""ect" int, "Ünïcode" varchar(9));
CREATE TABLE singleton (only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one));
CREATE TABLE without_partitions (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE check_digit (id serial PRIMARY KEY, ck text NOT NULL CHECK (length(ck) = 20 AND md5(ck) LIKE 'abcdef%'));
