-- about: a partition comes back empty; detached and attached again it keeps its rows
-- database: postgres
-- expect 2: failed ROWS_LOST
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE log (id int NOT NULL, day date NOT NULL, line text NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE log_2023 PARTITION OF log FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
--- U1__base.sql
DROP TABLE log;
--- V2__drop_2023.sql
DROP TABLE log_2023;
--- U2__drop_2023.sql
CREATE TABLE log_2023 PARTITION OF log FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
--- V3__detach_2024.sql
ALTER TABLE log DETACH PARTITION log_2024;
--- U3__detach_2024.sql
ALTER TABLE log ATTACH PARTITION log_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
