-- about: the rollback works until the new version of the application has written
-- database: mariadb
-- expect 2: failed ROLLBACK_FAILED_AFTER_WRITES
-- expect 3: failed ROLLBACK_FAILED_AFTER_WRITES
-- expect 4: failed WRITES_LOST
-- expect 5: passed exercised
--- V1__base.sql
CREATE TABLE badge (id int PRIMARY KEY, code varchar(10) NOT NULL, number_text varchar(10), maker varchar(10) NOT NULL, CONSTRAINT uq_badge UNIQUE (number_text));
--- U1__base.sql
DROP TABLE badge;
--- V2__code.sql
ALTER TABLE badge MODIFY code varchar(50) NOT NULL;
--- U2__code.sql
ALTER TABLE badge MODIFY code varchar(10) NOT NULL;
--- V3__numbers.sql
ALTER TABLE badge DROP INDEX uq_badge;
--- U3__numbers.sql
ALTER TABLE badge ADD CONSTRAINT uq_badge UNIQUE (number_text);
--- V4__maker.sql
ALTER TABLE badge MODIFY maker varchar(40) NOT NULL;
--- U4__maker.sql
DELETE FROM badge WHERE char_length(maker) > 10;
ALTER TABLE badge MODIFY maker varchar(10) NOT NULL;
--- V5__price.sql
ALTER TABLE badge ADD COLUMN price int;
--- U5__price.sql
ALTER TABLE badge DROP COLUMN price;
