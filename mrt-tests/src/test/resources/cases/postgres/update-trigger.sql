-- about: a column that a trigger stamps on every update is a note, not a loss
-- database: postgres
-- expect 2: passed limitation TOUCHED_COLUMN_DIFFERS product.changed_at
-- expect 3: failed VALUES_CHANGED product.name
-- expect 4: passed without TOUCHED_COLUMN_DIFFERS
--- V1__base.sql
CREATE TABLE product (id int PRIMARY KEY, name text NOT NULL, price int NOT NULL, changed_at timestamp NOT NULL DEFAULT now());
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed_at := clock_timestamp(); RETURN NEW; END $$;
CREATE TRIGGER tr_touch BEFORE UPDATE ON product FOR EACH ROW EXECUTE FUNCTION touch();
--- U1__base.sql
DROP TABLE product;
DROP FUNCTION touch();
--- V2__turn.sql
UPDATE product SET price = -price;
--- U2__turn.sql
UPDATE product SET price = -price;
--- V3__shout.sql
UPDATE product SET name = upper(name);
--- U3__shout.sql
UPDATE product SET name = lower(name);
--- V4__weight.sql
ALTER TABLE product ADD COLUMN weight int;
--- U4__weight.sql
ALTER TABLE product DROP COLUMN weight;
