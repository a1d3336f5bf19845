UPDATE customer c SET email = b.email FROM backup_customer_email b
WHERE b.id = c.id AND c.email = lower(b.email);
DROP TABLE backup_customer_email;
