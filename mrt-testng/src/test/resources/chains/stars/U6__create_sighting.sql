DROP TABLE sighting;
