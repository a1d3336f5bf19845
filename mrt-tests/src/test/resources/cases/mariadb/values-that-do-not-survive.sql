-- about: character sets, ranges and enumerations cut values
-- database: mariadb
-- expect 2: failed VALUES_CHANGED post.title
-- expect 3: failed VALUES_CHANGED post.event
-- expect 4: failed VALUES_CHANGED post.state
-- expect 5: failed VALUES_CHANGED post.body
-- expect 6: passed exercised
--- V1__base.sql
CREATE TABLE post (id int PRIMARY KEY, title varchar(40) CHARACTER SET utf8mb4 NOT NULL, event datetime NOT NULL, state enum ('a', 'b', 'c,d') NOT NULL, body varchar(100) CHARACTER SET utf8mb4 NOT NULL, rank_no int NOT NULL);
--- U1__base.sql
DROP TABLE post;
--- V2__title.sql
SET SESSION sql_mode = '';
ALTER TABLE post MODIFY title varchar(40) CHARACTER SET latin1 NOT NULL;
--- U2__title.sql
ALTER TABLE post MODIFY title varchar(40) CHARACTER SET utf8mb4 NOT NULL;
--- V3__event.sql
SET SESSION sql_mode = '';
ALTER TABLE post MODIFY event timestamp NOT NULL DEFAULT '2000-01-01 00:00:00';
--- U3__event.sql
ALTER TABLE post MODIFY event datetime NOT NULL;
--- V4__state.sql
SET SESSION sql_mode = '';
ALTER TABLE post MODIFY state enum ('a', 'b') NOT NULL;
--- U4__state.sql
ALTER TABLE post MODIFY state enum ('a', 'b', 'c,d') NOT NULL;
--- V5__body.sql
SET SESSION sql_mode = '';
ALTER TABLE post MODIFY body varchar(12) CHARACTER SET utf8mb4 NOT NULL;
--- U5__body.sql
ALTER TABLE post MODIFY body varchar(100) CHARACTER SET utf8mb4 NOT NULL;
--- V6__rank.sql
UPDATE post SET rank_no = -rank_no;
--- U6__rank.sql
UPDATE post SET rank_no = -rank_no;
