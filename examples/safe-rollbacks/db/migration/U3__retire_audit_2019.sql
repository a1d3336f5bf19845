ALTER TABLE retired_audit_2019 RENAME TO audit_2019;
