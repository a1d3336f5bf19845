INSERT INTO star (id, name) VALUES (1000, 'Vega');
