package com.example.customers;

import dev.mrt.junit5.MigrationSafetyTests;
import dev.mrt.junit5.MrtTest;

@MrtTest(locations = "classpath:db/migration", database = "h2")
class MigrationsTest implements MigrationSafetyTests {}
