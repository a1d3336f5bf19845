package dev.mrt.spring.boot;

import dev.mrt.api.MrtConfig;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/** The engines that Spring Boot sets up. Their classes are known by name, as a project has one of them or both. */
enum Engine {
    FLYWAY("org.flywaydb.core.Flyway", "configuration", "configuration.dataSource"),
    LIQUIBASE("liquibase.integration.spring.SpringLiquibase", "", "dataSource");

    private final String beanType;
    private final String configuration;
    private final String dataSource;

    Engine(String beanType, String configuration, String dataSource) {
        this.beanType = beanType;
        this.configuration = configuration;
        this.dataSource = dataSource;
    }

    /** As users write it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of the bean that the engine is set up as. */
    String beanType() {
        return beanType;
    }

    /** The property of the bean that mrt's adapter takes; empty if it takes the bean. */
    String configuration() {
        return configuration;
    }

    /** The property of the bean that holds the database. */
    String dataSource() {
        return dataSource;
    }

    /** Those on the class path whose migrations can be meant. */
    static List<Engine> candidates(MrtConfig config, ClassLoader loader) {
        return Stream.of(values())
                .filter(engine -> engine.allowedBy(config))
                .filter(engine -> ClassUtils.isPresent(engine.beanType, loader))
                .toList();
    }

    private boolean allowedBy(MrtConfig config) {
        if (config.engineConfiguration() != null) {
            return false;
        }
        if (config.engine() != null) {
            return id().equalsIgnoreCase(config.engine());
        }
        // Locations are folders of scripts, or the one changelog of Liquibase.
        return switch (this) {
            case FLYWAY ->
                config.changeLogFile() == null && config.locations().stream().noneMatch(Engine::isChangelog);
            case LIQUIBASE -> config.locations().stream().allMatch(Engine::isChangelog);
        };
    }

    private static boolean isChangelog(String location) {
        return location.toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|ya?ml|json|sql)");
    }
}
