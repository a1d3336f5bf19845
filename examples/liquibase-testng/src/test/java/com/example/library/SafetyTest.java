package com.example.library;

import dev.mrt.testng.AbstractMigrationSafetyTests;
import dev.mrt.testng.MrtTest;

@MrtTest(
        changeLogFile = "classpath:db/changelog/db.changelog-master.xml",
        database = "postgres",
        skip = {
            "db/changelog/catalogue.yaml::drop-blurb::omar=the publishers keep the blurbs",
            "db/changelog/lending.sql::upper-case-shelves::nora=small letters were mistakes",
            "db/changelog/desk.yaml::show-due-date::omar=the desk makes the view again by hand"
        })
public class SafetyTest extends AbstractMigrationSafetyTests {}
