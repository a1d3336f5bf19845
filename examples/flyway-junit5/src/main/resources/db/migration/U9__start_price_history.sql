DROP TABLE product_price;
