package dev.mrt.benchmarks;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.Mrt;
import dev.mrt.engine.flyway.FlywayEngineProvider;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Three ways to go through a chain on a fresh database. */
enum Way {
    /** The whole verification. */
    MRT {
        @Override
        void go(String database, GeneratedChain chain) {
            try (Mrt mrt = Mrt.of(config(database, chain))) {
                VerificationReport report = mrt.checkAll();
                if (report.count(Verdict.PASSED) != chain.steps().size()) {
                    throw new IllegalStateException("Not every step passed: " + report.results());
                }
            }
        }
    },
    /** Only the steps, through the migration engine: apply, roll back, apply. */
    ENGINE {
        @Override
        void go(String database, GeneratedChain chain) {
            MrtConfig config = config(database, chain);
            var context = new EngineContext(config, Way.class.getClassLoader());
            try (Sandbox sandbox = open(database, config);
                    MigrationEngine engine = new FlywayEngineProvider().open(context, sandbox)) {
                require(engine.prepare());
                for (Migration migration : engine.plan()) {
                    require(engine.apply(migration.id()));
                    require(engine.rollback(migration.id()));
                    require(engine.apply(migration.id()));
                }
            }
        }
    },
    /** Only the SQL, on one connection: apply, roll back, apply. */
    JDBC {
        @Override
        void go(String database, GeneratedChain chain) throws SQLException {
            try (Sandbox sandbox = open(database, config(database, chain));
                    Connection connection = sandbox.connect();
                    Statement statement = connection.createStatement()) {
                for (GeneratedChain.Step step : chain.steps()) {
                    for (String sql : List.of(step.up(), step.undo(), step.up())) {
                        statement.execute(sql);
                    }
                }
            }
        }
    };

    abstract void go(String database, GeneratedChain chain) throws SQLException;

    private static MrtConfig config(String database, GeneratedChain chain) {
        return MrtConfig.builder()
                .database(database)
                .locations(List.of(chain.folder().toString()))
                .build();
    }

    private static Sandbox open(String database, MrtConfig config) {
        SandboxProvider provider = database.equals("h2") ? new H2SandboxProvider() : new PostgresSandboxProvider();
        return provider.open(new SandboxRequest(database, config));
    }

    private static void require(StepResult step) {
        if (!step.ok()) {
            throw new IllegalStateException("A step failed: " + step);
        }
    }
}
