-- about: only rows whose documents or arrays hold the very values that the script names show the loss
-- database: postgres
-- expect 2: failed VALUES_CHANGED gadget.state
-- expect 3: failed ROWS_LOST gadget
-- expect 4: failed VALUES_CHANGED gadget.info
-- expect 5: passed exercised
-- expect 6: failed VALUES_CHANGED gadget.tags
-- expect 7: failed VALUES_CHANGED gadget.tags
-- expect 8: failed ROWS_LOST gadget
-- expect 9: failed VALUES_CHANGED gadget.info
-- expect 10: passed exercised
-- expect 11: failed VALUES_CHANGED gadget.attrs
--- V1__base.sql
CREATE EXTENSION hstore;
CREATE TABLE gadget (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, info jsonb NOT NULL, tags text[] NOT NULL DEFAULT '{}', codes int[] NOT NULL DEFAULT '{}', state text NOT NULL, attrs hstore);
--- U1__base.sql
DROP TABLE gadget;
DROP EXTENSION hstore;
--- V2__state_from_document.sql
UPDATE gadget SET state = 'gold' WHERE info->'plan'->>'tier' = 'premium';
--- U2__state_from_document.sql
SELECT 1;
--- V3__small_ones.sql
DELETE FROM gadget WHERE (info->>'weight')::int < 40;
--- U3__small_ones.sql
-- too light to matter
--- V4__renamed_in_documents.sql
UPDATE gadget SET info = jsonb_set(info, '{mode}', '"auto"') WHERE info->>'mode' = 'automatic';
--- U4__renamed_in_documents.sql
UPDATE gadget SET info = jsonb_set(info, '{mode}', '"automatic"') WHERE info->>'mode' = 'auto';
--- V5__key_moved.sql
ALTER TABLE gadget ADD COLUMN maker text;
UPDATE gadget SET maker = info->'origin'->>'maker';
--- U5__key_moved.sql
ALTER TABLE gadget DROP COLUMN maker;
--- V6__tag_removed.sql
UPDATE gadget SET tags = array_remove(tags, 'beta');
--- U6__tag_removed.sql
SELECT 1;
--- V7__tag_added.sql
UPDATE gadget SET tags = tags || '{eu}'::text[];
--- U7__tag_added.sql
UPDATE gadget SET tags = array_remove(tags, 'eu');
--- V8__tagged.sql
DELETE FROM gadget WHERE 'obsolete' = ANY (tags);
--- U8__tagged.sql
-- obsolete anyway
--- V9__default_in_documents.sql
UPDATE gadget SET info = info || '{"lang": "en"}' WHERE info->>'lang' IS NULL;
--- U9__default_in_documents.sql
UPDATE gadget SET info = info - 'lang' WHERE info->>'lang' = 'en';
--- V10__codes.sql
UPDATE gadget SET codes = array_append(codes, 9001);
--- U10__codes.sql
UPDATE gadget SET codes = codes[1:cardinality(codes) - 1];
--- V11__attrs.sql
UPDATE gadget SET attrs = delete(attrs, 'vendor');
--- U11__attrs.sql
SELECT 1;
