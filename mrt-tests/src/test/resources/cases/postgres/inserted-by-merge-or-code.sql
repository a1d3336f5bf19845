-- about: what a block or MERGE inserts where it is missing was missing when the rollback forgot it
-- database: postgres
-- expect 2: failed ROWS_ADDED role
-- expect 3: failed ROWS_ADDED role
-- expect 4: passed
--- V1__base.sql
CREATE TABLE role (name text PRIMARY KEY, rank_no int);
--- U1__base.sql
DROP TABLE role;
--- V2__admin.sql
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM role WHERE name = 'admin') THEN
    INSERT INTO role (name, rank_no) VALUES ('admin', 1);
  END IF;
END $$;
--- U2__admin.sql
SELECT 1;
--- V3__guest.sql
MERGE INTO role r USING (VALUES ('guest', 2)) AS s (name, rank_no) ON r.name = s.name
WHEN NOT MATCHED THEN INSERT (name, rank_no) VALUES (s.name, s.rank_no);
--- U3__guest.sql
SELECT 1;
--- V4__fill.sql
CREATE TABLE role_copy (name text);
INSERT INTO role_copy SELECT name FROM role WHERE name LIKE 'never%';
--- U4__fill.sql
DROP TABLE role_copy;
