INSERT INTO country (iso, name) VALUES ('SE', 'Sweden'), ('EE', 'Estonia');
