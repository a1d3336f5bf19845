--liquibase formatted sql

--changeset ann:people
CREATE TABLE person (id int PRIMARY KEY, name varchar(40) NOT NULL);
--rollback DROP TABLE person;

--changeset ann:nicknames
ALTER TABLE person ADD COLUMN nickname varchar(40);
--rollback ALTER TABLE person DROP COLUMN nickname;

--changeset bob:nicknames-on-oracle dbms:oracle
CREATE TABLE nickname (id int);
--rollback DROP TABLE nickname;
