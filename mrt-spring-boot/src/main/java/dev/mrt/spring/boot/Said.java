package dev.mrt.spring.boot;

import dev.mrt.api.MrtConfig;

/** What a configuration says before Spring Boot is asked. */
final class Said {

    private Said() {}

    /** Whether nothing is left open. */
    static boolean everything(MrtConfig config) {
        return config.engineConfiguration() != null && database(config);
    }

    /** Whether it names migrations or a database, so that it may do without an application. */
    static boolean anything(MrtConfig config) {
        return config.engineConfiguration() != null
                || config.changeLogFile() != null
                || !config.locations().isEmpty()
                || database(config);
    }

    static boolean database(MrtConfig config) {
        return config.database() != null || config.jdbcUrl() != null || config.dataSource() != null;
    }
}
