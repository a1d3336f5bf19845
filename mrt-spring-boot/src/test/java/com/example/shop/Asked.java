package com.example.shop;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.core.Configuration;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Asks Spring Boot for a test class as mrt's front-ends do. */
final class Asked {

    private Asked() {}

    static MrtConfig flyway(Class<?> test) {
        return with(test, config -> config.engine("flyway"));
    }

    static MrtConfig liquibase(Class<?> test) {
        return with(test, config -> config.engine("liquibase"));
    }

    static MrtConfig with(Class<?> test, UnaryOperator<MrtConfigBuilder> said) {
        return Configuration.complete(said.apply(MrtConfig.builder()).build(), test);
    }

    static org.flywaydb.core.api.configuration.Configuration of(MrtConfig config) {
        return new FluentConfiguration()
                .configuration((org.flywaydb.core.api.configuration.Configuration) config.engineConfiguration());
    }
}
