CREATE TABLE customer (
  id bigint PRIMARY KEY,
  name varchar(80) NOT NULL,
  phone varchar(30)
);
