--liquibase formatted sql

--changeset ann:people
CREATE TABLE person (id int PRIMARY KEY, name varchar(40) NOT NULL);
CREATE INDEX person_name ON person (name);
CREATE SEQUENCE person_id;
--rollback DROP TABLE person;
