DROP VIEW open_voucher;
CREATE VIEW open_voucher AS SELECT code, amount FROM voucher WHERE state = 'new';
