CREATE TABLE customer (id int PRIMARY KEY, name varchar(${width}) NOT NULL);
