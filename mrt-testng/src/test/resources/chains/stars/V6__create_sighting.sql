CREATE TABLE sighting (
  id INTEGER PRIMARY KEY,
  star_id INTEGER NOT NULL REFERENCES star (id),
  seen_on DATE NOT NULL
);
