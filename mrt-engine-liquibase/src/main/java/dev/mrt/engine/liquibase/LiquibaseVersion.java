package dev.mrt.engine.liquibase;

import liquibase.util.LiquibaseUtil;

/** The Liquibase on the class path. */
final class LiquibaseVersion {

    private LiquibaseVersion() {}

    static String text() {
        return LiquibaseUtil.getBuildVersion();
    }
}
