-- about: grants, comments, collations and row security go with the table or stay changed
-- database: postgres
-- expect 1: passed
-- expect 2: failed SCHEMA_NOT_RESTORED ~salary
-- expect 2: failed without ROWS_LOST|VALUES_CHANGED
-- expect 3: failed SCHEMA_NOT_RESTORED ~grade
-- expect 4: failed SCHEMA_NOT_RESTORED ~grade
-- expect 5: failed SCHEMA_NOT_RESTORED ~grade
-- expect 6: failed SCHEMA_NOT_RESTORED ~fk_grade_school
-- expect 7: passed exercised
-- expect 8: failed SCHEMA_NOT_RESTORED ~p_grade
--- V1__base.sql
CREATE TABLE salary (id int PRIMARY KEY, amount int NOT NULL);
GRANT SELECT ON salary TO PUBLIC;
CREATE TABLE school (id int PRIMARY KEY);
CREATE TABLE grade (id int PRIMARY KEY, subject text COLLATE "C", mark int, school_id int);
COMMENT ON COLUMN grade.mark IS 'one is best';
--- U1__base.sql
DROP TABLE grade;
DROP TABLE school;
DROP TABLE salary;
--- V2__salary.sql
CREATE TABLE salary_copy AS SELECT * FROM salary;
DROP TABLE salary;
--- U2__salary.sql
CREATE TABLE salary (id int PRIMARY KEY, amount int NOT NULL);
INSERT INTO salary SELECT * FROM salary_copy;
DROP TABLE salary_copy;
--- V3__comment.sql
COMMENT ON COLUMN grade.mark IS 'six is best';
--- U3__comment.sql
COMMENT ON COLUMN grade.mark IS NULL;
--- V4__collation.sql
ALTER TABLE grade ALTER COLUMN subject TYPE text COLLATE "POSIX";
--- U4__collation.sql
ALTER TABLE grade ALTER COLUMN subject TYPE text;
--- V5__security.sql
ALTER TABLE grade ENABLE ROW LEVEL SECURITY;
--- U5__security.sql
-- it stays safe
--- V6__school.sql
ALTER TABLE grade ADD CONSTRAINT fk_grade_school FOREIGN KEY (school_id) REFERENCES school (id) NOT VALID;
--- U6__school.sql
-- it is not even valid
--- V7__comment_again.sql
COMMENT ON COLUMN grade.subject IS 'as in the timetable';
--- U7__comment_again.sql
COMMENT ON COLUMN grade.subject IS NULL;
--- V8__policy.sql
CREATE POLICY p_grade ON grade FOR SELECT USING (mark > 0);
--- U8__policy.sql
ALTER POLICY p_grade ON grade USING (mark > 1);
