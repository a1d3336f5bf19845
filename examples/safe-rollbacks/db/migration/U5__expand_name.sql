ALTER TABLE customer DROP COLUMN display_name;
