CREATE INDEX users_city ON users (city);
