-- about: CREATE INDEX CONCURRENTLY and VACUUM run, are taken back and judged
-- database: postgres
-- expect 2: passed exercised
-- expect 3: failed SCHEMA_NOT_RESTORED ~ix_trip_km
-- expect 4: passed
--- V1__base.sql
CREATE TABLE trip (id int PRIMARY KEY, goal text, km int);
--- U1__base.sql
DROP TABLE trip;
--- V2__goal_index.sql
CREATE INDEX CONCURRENTLY ix_trip_goal ON trip (goal);
--- U2__goal_index.sql
DROP INDEX CONCURRENTLY ix_trip_goal;
--- V3__km_index.sql
CREATE INDEX CONCURRENTLY ix_trip_km ON trip (km);
--- U3__km_index.sql
-- an index does no harm
--- V4__vacuum.sql
VACUUM trip;
--- U4__vacuum.sql
VACUUM trip;
