-- about: two names merged into one cannot be told apart again
-- database: postgres
-- expect 2: failed VALUES_CHANGED
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE author (id serial PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL, born date, died date);
--- U1__base.sql
DROP TABLE author;
--- V2__merge.sql
ALTER TABLE author ADD COLUMN full_name text;
UPDATE author SET full_name = first_name || ' ' || last_name;
ALTER TABLE author DROP COLUMN first_name, DROP COLUMN last_name;
--- U2__merge.sql
ALTER TABLE author ADD COLUMN first_name text, ADD COLUMN last_name text;
UPDATE author SET first_name = coalesce(split_part(full_name, ' ', 1), ''), last_name = coalesce(split_part(full_name, ' ', 2), '');
ALTER TABLE author ALTER COLUMN first_name SET NOT NULL, ALTER COLUMN last_name SET NOT NULL, DROP COLUMN full_name;
--- V3__span.sql
CREATE TABLE author_span (author_id int PRIMARY KEY, born date, died date);
INSERT INTO author_span SELECT id, born, died FROM author;
ALTER TABLE author DROP COLUMN born, DROP COLUMN died;
--- U3__span.sql
ALTER TABLE author ADD COLUMN born date, ADD COLUMN died date;
UPDATE author a SET born = s.born, died = s.died FROM author_span s WHERE s.author_id = a.id;
DROP TABLE author_span;
