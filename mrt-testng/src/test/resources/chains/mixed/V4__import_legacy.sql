INSERT INTO users (id, name) VALUES (1000, 'legacy');
