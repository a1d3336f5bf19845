CREATE INDEX ix_sighting_seen_on ON sighting (seen_on);
