DROP VIEW open_voucher;
ALTER TABLE voucher ALTER COLUMN code TYPE varchar(30);
CREATE VIEW open_voucher AS SELECT code, amount FROM voucher WHERE state = 'new';
