-- about: a rollback that forgets a table and one that forgets an index
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed SCHEMA_NOT_RESTORED ~tag
-- expect 2: failed REAPPLY_FAILED
-- expect 3: failed SCHEMA_NOT_RESTORED ~ix_note_body
-- expect 4: passed
-- expect 5: failed SCHEMA_NOT_RESTORED ~ix_note_author
-- expect 6: passed
--- V1__base.sql
CREATE TABLE note (id int PRIMARY KEY, body varchar(60), author varchar(30));
CREATE INDEX ix_note_author ON note (author);
--- U1__base.sql
DROP TABLE note;
--- V2__tag.sql
CREATE TABLE tag (id int PRIMARY KEY, word varchar(20));
--- U2__tag.sql
-- the table does no harm
--- V3__index.sql
CREATE INDEX ix_note_body ON note (body);
--- U3__index.sql
-- the index does no harm
--- V4__word_index.sql
CREATE UNIQUE INDEX ux_tag_id_word ON tag (id, word);
--- U4__word_index.sql
DROP INDEX ux_tag_id_word /*! ON tag */;
--- V5__no_author_index.sql
DROP INDEX ix_note_author /*! ON note */;
--- U5__no_author_index.sql
CREATE INDEX ix_note_by ON note (author);
--- V6__reading.sql
CREATE TABLE reading (note_id int NOT NULL REFERENCES note (id), reader varchar(20) NOT NULL, PRIMARY KEY (note_id, reader));
--- U6__reading.sql
DROP TABLE reading;
