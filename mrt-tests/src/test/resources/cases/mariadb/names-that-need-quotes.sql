-- about: names with spaces and reserved words
-- database: mariadb
-- expect 1: passed
-- expect 2: failed VALUES_CHANGED order line.select
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE `order line` (`group` int PRIMARY KEY, `select` varchar(20), `from` varchar(20));
--- U1__base.sql
DROP TABLE `order line`;
--- V2__drop.sql
ALTER TABLE `order line` DROP COLUMN `select`;
--- U2__drop.sql
ALTER TABLE `order line` ADD COLUMN `select` varchar(20);
--- V3__rename.sql
ALTER TABLE `order line` RENAME COLUMN `from` TO `where`;
--- U3__rename.sql
ALTER TABLE `order line` RENAME COLUMN `where` TO `from`;
