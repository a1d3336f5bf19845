CREATE TABLE orders_old (id INTEGER); DROP TABLE orders;
