-- about: MODIFY states the whole column; what it does not repeat is gone
-- database: mariadb
-- expect 1: passed
-- expect 2: failed SCHEMA_NOT_RESTORED ~name
-- expect 3: failed SCHEMA_NOT_RESTORED ~stock
-- expect 4: failed SCHEMA_NOT_RESTORED ~colour
-- expect 5: failed SCHEMA_NOT_RESTORED ~changed
-- expect 6: passed exercised
-- expect 7: failed SCHEMA_NOT_RESTORED ~id
--- V1__base.sql
CREATE TABLE toy (id int AUTO_INCREMENT PRIMARY KEY, name varchar(30) NOT NULL, stock int DEFAULT 5, colour varchar(20) COMMENT 'as painted', changed timestamp NOT NULL DEFAULT current_timestamp ON UPDATE current_timestamp, age int NOT NULL DEFAULT 3 COMMENT 'years');
--- U1__base.sql
DROP TABLE toy;
--- V2__name.sql
ALTER TABLE toy MODIFY name varchar(60) NOT NULL;
--- U2__name.sql
ALTER TABLE toy MODIFY name varchar(30);
--- V3__stock.sql
ALTER TABLE toy MODIFY stock bigint DEFAULT 5;
--- U3__stock.sql
ALTER TABLE toy MODIFY stock int;
--- V4__colour.sql
ALTER TABLE toy MODIFY colour varchar(25) COMMENT 'as painted';
--- U4__colour.sql
ALTER TABLE toy MODIFY colour varchar(20);
--- V5__changed.sql
ALTER TABLE toy MODIFY changed datetime NOT NULL;
--- U5__changed.sql
ALTER TABLE toy MODIFY changed timestamp NOT NULL DEFAULT '2020-01-01 00:00:00';
--- V6__age.sql
ALTER TABLE toy MODIFY age int NOT NULL DEFAULT 3 COMMENT 'years from';
--- U6__age.sql
ALTER TABLE toy MODIFY age int NOT NULL DEFAULT 3 COMMENT 'years';
--- V7__id.sql
ALTER TABLE toy MODIFY id bigint AUTO_INCREMENT;
--- U7__id.sql
ALTER TABLE toy MODIFY id int;
