package dev.mrt.init;

import java.util.Locale;

/** The migration engines that mrt knows. */
enum Engine {
    FLYWAY("Flyway", "10.10"),
    LIQUIBASE("Liquibase", "4.20");

    private final String title;
    private final String oldest;

    Engine(String title, String oldest) {
        this.title = title;
        this.oldest = oldest;
    }

    /** As {@code --engine} and {@code mrt.yml} write it; names of its libraries and settings hold it too. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** The oldest version that mrt works with. */
    String oldest() {
        return oldest;
    }

    /** Whether a library or plugin brings it. */
    boolean isIn(Dependency dependency) {
        return dependency.artifact().contains(id()) || dependency.group().equals(coreGroup());
    }

    boolean isCore(Dependency dependency) {
        return dependency.is(coreGroup(), id() + "-core");
    }

    private String coreGroup() {
        return this == FLYWAY ? "org.flywaydb" : "org.liquibase";
    }
}
