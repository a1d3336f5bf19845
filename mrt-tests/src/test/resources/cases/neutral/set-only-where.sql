-- about: a value that is set where conditions hold: seen only in a row that meets them and holds another value
-- database: postgres, h2, mariadb
-- expect 2: failed VALUES_CHANGED client.grade
-- expect 3: failed VALUES_CHANGED client.grade
-- expect 4: failed VALUES_CHANGED client.grade
-- expect 5: failed ROWS_LOST client
-- expect 6: passed exercised
--- V1__base.sql
CREATE TABLE client (id int PRIMARY KEY, grade varchar(20) NOT NULL, tier varchar(20) NOT NULL, country varchar(20), visits int NOT NULL);
--- U1__base.sql
DROP TABLE client;
--- V2__gold.sql
UPDATE client SET grade = 'gold' WHERE tier = 'premium';
--- U2__gold.sql
SELECT 1;
--- V3__silver.sql
UPDATE client SET grade = 'silver' WHERE tier = 'basic' AND country = 'DE';
--- U3__silver.sql
SELECT 1;
--- V4__by_country.sql
UPDATE client SET grade = 'north' WHERE tier = 'trial' AND country = 'NO';
UPDATE client SET grade = 'south' WHERE tier = 'guest' AND country = 'IT';
--- U4__by_country.sql
UPDATE client SET grade = 'north' WHERE tier = 'trial' AND country = 'NO';
--- V5__gone.sql
DELETE FROM client WHERE tier = 'closed' AND country = 'FR' AND visits = 7;
DELETE FROM client WHERE tier = 'banned' AND country = 'FR' AND visits = 7 AND 1 = 0;
--- U5__gone.sql
UPDATE client SET country = 'FR' WHERE country = 'FR' AND tier = 'closed';
--- V6__marked.sql
ALTER TABLE client ADD COLUMN marked int;
UPDATE client SET marked = 1 WHERE tier = 'vip' AND country = 'FR';
--- U6__marked.sql
ALTER TABLE client DROP COLUMN marked;
