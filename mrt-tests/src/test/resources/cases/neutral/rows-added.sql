-- about: reference rows stay after the rollback, or it deletes more than was added
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed ROWS_ADDED role
-- expect 2: failed REAPPLY_FAILED
-- expect 3: passed exercised
-- expect 4: failed ROWS_LOST role
--- V1__base.sql
CREATE TABLE role (code varchar(20) PRIMARY KEY, label varchar(40));
--- U1__base.sql
DROP TABLE role;
--- V2__add_admin.sql
INSERT INTO role VALUES ('admin', 'Administrator');
--- U2__add_admin.sql
-- rows do no harm
--- V3__add_guest.sql
INSERT INTO role VALUES ('guest', 'Visitor');
--- U3__add_guest.sql
DELETE FROM role WHERE code = 'guest';
--- V4__add_clerk.sql
INSERT INTO role VALUES ('clerk', 'Office');
--- U4__add_clerk.sql
DELETE FROM role;
