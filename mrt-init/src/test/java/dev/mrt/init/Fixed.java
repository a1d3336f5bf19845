package dev.mrt.init;

import java.util.Map;

/** Versions that stay the same when those of the build move on. */
final class Fixed {

    static final Versions VERSIONS = new Versions(Map.of(
            "mrt", "1.0.0",
            "flyway", "13.0.0",
            "liquibase", "4.33.0",
            "h2", "2.4.0",
            "junit", "5.13.0",
            "mariadb", "3.5.0",
            "postgresql", "42.7.0",
            "sqlite", "3.50.0",
            "testng", "7.12.0",
            "surefire", "3.5.0"));

    private Fixed() {}
}
