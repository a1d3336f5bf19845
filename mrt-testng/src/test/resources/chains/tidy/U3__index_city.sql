DROP INDEX users_city;
