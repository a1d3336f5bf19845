DROP TABLE order_line;
DROP TABLE orders;
