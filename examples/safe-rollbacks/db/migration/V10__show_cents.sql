CREATE OR REPLACE VIEW open_voucher AS
  SELECT code, amount, (amount * 100)::bigint AS cents FROM voucher WHERE state = 'new';
