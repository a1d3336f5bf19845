UPDATE voucher SET state = 'used' WHERE state = 'cancelled';
ALTER TABLE voucher DROP CONSTRAINT voucher_state_check;
ALTER TABLE voucher ADD CONSTRAINT voucher_state_check CHECK (state IN ('new', 'used'));
