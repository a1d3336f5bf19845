ALTER TABLE audit_2019 RENAME TO retired_audit_2019;
