-- about: a narrower type cuts values that the wide one cannot bring back
-- database: postgres
-- expect 2: failed VALUES_CHANGED book.title
-- expect 3: failed VALUES_CHANGED book.weight
-- expect 4: failed VALUES_CHANGED book.bought
-- expect 5: failed VALUES_CHANGED book.rating
-- expect 6: passed exercised
-- expect 7: failed VALUES_CHANGED book.printed
-- expect 2: failed without SCHEMA_NOT_RESTORED|ROWS_LOST
--- V1__base.sql
CREATE TABLE book (id serial PRIMARY KEY, title varchar(64) NOT NULL, weight numeric(20, 6) NOT NULL, bought timestamp NOT NULL, rating double precision NOT NULL, lent boolean NOT NULL, printed timestamptz NOT NULL);
--- U1__base.sql
DROP TABLE book;
--- V2__title.sql
ALTER TABLE book ALTER COLUMN title TYPE varchar(40) USING left(title, 40);
--- U2__title.sql
ALTER TABLE book ALTER COLUMN title TYPE varchar(64);
--- V3__weight.sql
ALTER TABLE book ALTER COLUMN weight TYPE numeric(20, 4);
--- U3__weight.sql
ALTER TABLE book ALTER COLUMN weight TYPE numeric(20, 6);
--- V4__bought.sql
ALTER TABLE book ALTER COLUMN bought TYPE timestamp(0);
--- U4__bought.sql
ALTER TABLE book ALTER COLUMN bought TYPE timestamp;
--- V5__rating.sql
ALTER TABLE book ALTER COLUMN rating TYPE real;
--- U5__rating.sql
ALTER TABLE book ALTER COLUMN rating TYPE double precision;
--- V6__lent.sql
ALTER TABLE book ALTER COLUMN lent TYPE smallint USING lent::int::smallint;
ALTER TABLE book ADD CONSTRAINT ck_book_lent CHECK (lent IN (0, 1));
--- U6__lent.sql
ALTER TABLE book DROP CONSTRAINT ck_book_lent;
ALTER TABLE book ALTER COLUMN lent TYPE boolean USING lent = 1;
--- V7__printed.sql
ALTER TABLE book ALTER COLUMN printed TYPE date;
--- U7__printed.sql
ALTER TABLE book ALTER COLUMN printed TYPE timestamptz;
