package dev.mrt.benchmarks;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.engine.flyway.FlywayEngineProvider;
import dev.mrt.engine.liquibase.LiquibaseEngineProvider;
import java.util.List;
import java.util.Locale;

/** A migration engine. */
enum Engine {
    FLYWAY(new FlywayEngineProvider()) {
        @Override
        MrtConfigBuilder chain(MrtConfigBuilder config, GeneratedChain chain) {
            return config.locations(List.of(chain.folder().toString()));
        }
    },
    LIQUIBASE(new LiquibaseEngineProvider()) {
        @Override
        MrtConfigBuilder chain(MrtConfigBuilder config, GeneratedChain chain) {
            return config.changeLogFile(
                    chain.folder().resolve(GeneratedChain.CHANGELOG).toString());
        }
    };

    private final MigrationEngineProvider provider;

    Engine(MigrationEngineProvider provider) {
        this.provider = provider;
    }

    abstract MrtConfigBuilder chain(MrtConfigBuilder config, GeneratedChain chain);

    MigrationEngineProvider provider() {
        return provider;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    MrtConfig config(String database, GeneratedChain chain) {
        return chain(MrtConfig.builder().database(database), chain).build();
    }
}
