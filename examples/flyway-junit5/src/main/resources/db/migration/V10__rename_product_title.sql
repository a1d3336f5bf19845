ALTER TABLE product RENAME COLUMN title TO name;
