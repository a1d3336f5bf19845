package com.example.customers;

import dev.mrt.testng.AbstractMigrationSafetyTests;
import dev.mrt.testng.MrtTest;

@MrtTest(changeLogFile = "classpath:db/changelog/db.changelog-master.yaml", database = "h2")
public class MigrationsTest extends AbstractMigrationSafetyTests {}
