DROP VIEW open_voucher;
DROP TABLE audit_2019;
DROP TABLE country;
DROP TABLE voucher;
DROP TABLE customer;
