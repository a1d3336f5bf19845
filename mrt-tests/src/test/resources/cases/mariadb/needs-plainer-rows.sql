-- about: rows that are too long or of other characters for the new schema are replaced by plainer ones, not by none
-- database: mariadb
-- expect 1: passed
-- expect 2: passed limitation APPLY_FAILED_ON_ROWS shop
-- expect 2: passed exercised
-- expect 2: passed without APPLY_FAILED_ON_ROWS receipt
-- expect 3: failed limitation APPLY_FAILED_ON_ROWS ~plainer
-- expect 3: failed WRITES_LOST token
-- expect 3: failed without ROWS_LOST|VALUES_CHANGED
--- V1__base.sql
CREATE TABLE shop (id int AUTO_INCREMENT PRIMARY KEY, name varchar(50) NOT NULL) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_general_ci;
CREATE TABLE receipt (id int AUTO_INCREMENT PRIMARY KEY, shop_id int NOT NULL, total decimal(8, 2), CONSTRAINT fk_receipt_shop FOREIGN KEY (shop_id) REFERENCES shop (id));
CREATE TABLE token (id int AUTO_INCREMENT PRIMARY KEY, name varchar(30) NOT NULL, secret blob NOT NULL);
--- U1__base.sql
DROP TABLE token;
DROP TABLE receipt;
DROP TABLE shop;
--- V2__three_bytes.sql
ALTER TABLE shop CONVERT TO CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci;
--- U2__three_bytes.sql
ALTER TABLE shop CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
--- V3__base64.sql
ALTER TABLE token RENAME TO old_token;
CREATE TABLE token (id int AUTO_INCREMENT PRIMARY KEY, name varchar(30) NOT NULL, secret varchar(200) NOT NULL);
INSERT INTO token SELECT id, name, to_base64(secret) FROM old_token;
--- U3__base64.sql
DROP TABLE token;
ALTER TABLE old_token RENAME TO token;
