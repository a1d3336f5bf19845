-- about: rows of a table that become elements of a document and rows again, and a document without its nulls
-- database: postgres
-- expect 2: passed exercised
-- expect 3: failed VALUES_CHANGED bill.extra
--- V1__base.sql
CREATE TABLE bill (id bigserial PRIMARY KEY, extra jsonb);
CREATE TABLE bill_line (bill_id bigint NOT NULL REFERENCES bill ON DELETE CASCADE, pos int NOT NULL, what text, qty int NOT NULL, PRIMARY KEY (bill_id, pos));
--- U1__base.sql
DROP TABLE bill_line;
DROP TABLE bill;
--- V2__lines.sql
ALTER TABLE bill ADD COLUMN lines jsonb;
UPDATE bill SET lines = (SELECT jsonb_agg(jsonb_build_object('pos', pos, 'what', what, 'qty', qty)) FROM bill_line WHERE bill_id = bill.id);
DROP TABLE bill_line;
--- U2__lines.sql
CREATE TABLE bill_line (bill_id bigint NOT NULL REFERENCES bill ON DELETE CASCADE, pos int NOT NULL, what text, qty int NOT NULL, PRIMARY KEY (bill_id, pos));
INSERT INTO bill_line SELECT bill.id, (l->>'pos')::int, l->>'what', (l->>'qty')::int FROM bill, jsonb_array_elements(lines) l ON CONFLICT DO NOTHING;
ALTER TABLE bill DROP COLUMN lines;
--- V3__nothing_kept.sql
UPDATE bill SET extra = jsonb_strip_nulls(extra);
--- U3__nothing_kept.sql
SELECT 1;
