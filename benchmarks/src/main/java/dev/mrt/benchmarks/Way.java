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
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Ways to go through a chain on a fresh database. */
enum Way {
    /** The whole verification. */
    MRT {
        @Override
        void go(Engine engine, String database, GeneratedChain chain) {
            try (Mrt mrt = Mrt.of(engine.config(database, chain))) {
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
        void go(Engine engine, String database, GeneratedChain chain) {
            MrtConfig config = engine.config(database, chain);
            var context = new EngineContext(config, Way.class.getClassLoader());
            try (Sandbox sandbox = open(database, config);
                    MigrationEngine opened = engine.provider().open(context, sandbox)) {
                require(opened.prepare());
                for (Migration migration : opened.plan()) {
                    require(opened.apply(migration.id()));
                    require(opened.rollback(migration.id()));
                    require(opened.apply(migration.id()));
                }
            }
        }
    },
    /** Only the SQL, on one connection: apply, roll back, apply. */
    JDBC {
        @Override
        void go(Engine engine, String database, GeneratedChain chain) throws SQLException {
            try (Sandbox sandbox = open(database, engine.config(database, chain));
                    Connection connection = sandbox.connect();
                    Statement statement = connection.createStatement()) {
                for (GeneratedChain.Step step : chain.steps()) {
                    for (String sql : List.of(step.up(), step.undo(), step.up())) {
                        statement.execute(sql);
                    }
                }
            }
        }
    },
    /** The check that Liquibase has of its own, {@code updateTestingRollback}: update all, roll back all, update all. */
    TESTING_ROLLBACK {
        @Override
        void go(Engine engine, String database, GeneratedChain chain) throws Exception {
            if (engine != Engine.LIQUIBASE) {
                return;
            }
            try (Sandbox sandbox = open(database, engine.config(database, chain));
                    Connection connection = sandbox.connect();
                    var resources = new DirectoryResourceAccessor(chain.folder());
                    var liquibase =
                            new Liquibase(GeneratedChain.CHANGELOG, resources, new JdbcConnection(connection))) {
                Scope.ScopedRunner testing =
                        () -> liquibase.updateTestingRollback(new Contexts(), new LabelExpression());
                Scope.child(Scope.Attr.ui, new LoggerUIService(), testing);
            }
        }
    };

    abstract void go(Engine engine, String database, GeneratedChain chain) throws Exception;

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
