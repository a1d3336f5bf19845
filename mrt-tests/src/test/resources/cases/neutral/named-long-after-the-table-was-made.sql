-- about: rows that show a loss are wanted by a script that comes long after the table was made and filled
-- database: postgres, h2, sqlite, mariadb
-- expect 3: passed exercised
-- expect 4: failed VALUES_CHANGED pupil.state
-- expect 5: passed exercised
-- expect 6: failed VALUES_CHANGED tutor.room
-- expect 8: failed ROWS_LOST course
-- expect 10: failed VALUES_CHANGED|ROWS_LOST grant_text.body
--- V1__base.sql
CREATE TABLE pupil (id int PRIMARY KEY, state varchar(20) NOT NULL);
CREATE TABLE tutor (id int PRIMARY KEY, name varchar(40) NOT NULL, room varchar(20));
CREATE TABLE course (id int PRIMARY KEY, title varchar(40) NOT NULL, held date);
CREATE TABLE grant_text (code varchar(20) PRIMARY KEY, body varchar(40));
--- U1__base.sql
DROP TABLE grant_text;
DROP TABLE course;
DROP TABLE tutor;
DROP TABLE pupil;
--- V2__desk.sql
CREATE TABLE desk (id int PRIMARY KEY, width int NOT NULL);
--- U2__desk.sql
DROP TABLE desk;
--- V3__desk_height.sql
ALTER TABLE desk ADD COLUMN height int;
--- U3__desk_height.sql
ALTER TABLE desk DROP COLUMN height;
--- V4__states.sql
UPDATE pupil SET state = 'active' WHERE state IN ('fresh', 'waiting');
--- U4__states.sql
UPDATE pupil SET state = 'fresh' WHERE state = 'active';
--- V5__desk_depth.sql
ALTER TABLE desk ADD COLUMN depth int;
--- U5__desk_depth.sql
ALTER TABLE desk DROP COLUMN depth;
--- V6__rooms.sql
CREATE TABLE tutor_room (name varchar(40) NOT NULL, room varchar(20));
INSERT INTO tutor_room SELECT name, room FROM tutor;
ALTER TABLE tutor DROP COLUMN room;
--- U6__rooms.sql
ALTER TABLE tutor ADD COLUMN room varchar(20);
UPDATE tutor SET room = (SELECT max(r.room) FROM tutor_room r WHERE r.name = tutor.name);
DROP TABLE tutor_room;
--- V7__desk_colour.sql
ALTER TABLE desk ADD COLUMN colour varchar(10);
--- U7__desk_colour.sql
ALTER TABLE desk DROP COLUMN colour;
--- V8__old_courses.sql
DELETE FROM course WHERE held < '1999-01-01';
--- U8__old_courses.sql
-- too old
--- V9__desk_price.sql
ALTER TABLE desk ADD COLUMN price int;
--- U9__desk_price.sql
ALTER TABLE desk DROP COLUMN price;
--- V10__grants.sql
UPDATE grant_text SET body = 'void' WHERE code = 'G-1';
--- U10__grants.sql
UPDATE grant_text SET body = 'valid' WHERE code = 'G-1';
