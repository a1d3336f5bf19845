package com.example.library;

import dev.mrt.testng.AbstractMigrationTests;
import dev.mrt.testng.MrtTest;

@MrtTest(changeLogFile = "classpath:db/changelog/db.changelog-master.xml", database = "postgres")
public class MigrationsTest extends AbstractMigrationTests {}
