CREATE TABLE product_price (
  product_id bigint NOT NULL CONSTRAINT fk_product_price_product REFERENCES product (id) ON DELETE CASCADE,
  price numeric(10, 2) NOT NULL,
  CONSTRAINT pk_product_price PRIMARY KEY (product_id)
);
INSERT INTO product_price SELECT id, price FROM product;
