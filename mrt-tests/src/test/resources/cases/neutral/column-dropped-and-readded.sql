-- about: the column comes back, its values do not
-- database: postgres, h2, sqlite, mariadb
-- expect 1: passed
-- expect 2: failed VALUES_CHANGED member.phone
-- expect 2: failed without SCHEMA_NOT_RESTORED|ROWS_LOST|REAPPLY_FAILED
-- expect 3: passed exercised
-- expect 3: passed without COLUMN_ORDER_DIFFERS
-- expect 4: passed limitation COLUMN_ORDER_DIFFERS member
--- V1__base.sql
CREATE TABLE member (id int PRIMARY KEY, title varchar(20), name varchar(40) NOT NULL, nick varchar(20), phone varchar(30));
--- U1__base.sql
DROP TABLE member;
--- V2__drop_phone.sql
ALTER TABLE member DROP COLUMN phone;
--- U2__drop_phone.sql
ALTER TABLE member ADD COLUMN phone varchar(30);
--- V3__move_nick.sql
CREATE TABLE member_nick (member_id int PRIMARY KEY, nick varchar(20));
INSERT INTO member_nick SELECT id, nick FROM member;
ALTER TABLE member DROP COLUMN nick;
--- U3__move_nick.sql
ALTER TABLE member ADD COLUMN nick varchar(20);
UPDATE member SET nick = (SELECT n.nick FROM member_nick n WHERE n.member_id = member.id);
DROP TABLE member_nick;
--- V4__move_title.sql
CREATE TABLE member_title (member_id int PRIMARY KEY, title varchar(20));
INSERT INTO member_title SELECT id, title FROM member;
ALTER TABLE member DROP COLUMN title;
--- U4__move_title.sql
ALTER TABLE member ADD COLUMN title varchar(20);
UPDATE member SET title = (SELECT t.title FROM member_title t WHERE t.member_id = member.id);
DROP TABLE member_title;
