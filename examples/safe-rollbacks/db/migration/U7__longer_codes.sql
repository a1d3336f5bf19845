UPDATE voucher SET code = left(code, 6) || left(md5(code), 4) WHERE length(code) > 10;
DROP VIEW open_voucher;
ALTER TABLE voucher ALTER COLUMN code TYPE varchar(10);
CREATE VIEW open_voucher AS SELECT code, amount FROM voucher WHERE state = 'new';
