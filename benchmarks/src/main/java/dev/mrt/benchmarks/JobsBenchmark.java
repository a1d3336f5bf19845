package dev.mrt.benchmarks;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.core.Mrt;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints what several jobs save on a chain of PostgreSQL, and what they pay: each applies what comes before its part. Argument: the length of the
 * chain, {@code 60} without one.
 */
public final class JobsBenchmark {

    private static final int LENGTH = 60;
    private static final int WARM_UP = 20;
    private static final double NANOS_PER_MILLI = 1e6;

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private JobsBenchmark() {}

    /** Something to time. */
    private interface Work {
        void run() throws Exception;
    }

    /**
     * Runs it.
     *
     * @param arguments the length of the chain
     * @throws Exception if the chain cannot be written, or a database is gone
     */
    public static void main(String[] arguments) throws Exception {
        LIQUIBASE.setLevel(Level.OFF);
        int length = arguments.length == 0 ? LENGTH : Integer.parseInt(arguments[0]);
        try (GeneratedChain chain = GeneratedChain.of(WARM_UP)) {
            verify(chain, 2);
        }
        try (GeneratedChain chain = GeneratedChain.of(length)) {
            print("one job", () -> verify(chain, 1));
            print("two jobs", () -> verify(chain, 2));
            print("four jobs", () -> verify(chain, 4));
            replayAndCopy(chain);
        }
    }

    private static void verify(GeneratedChain chain, int jobs) {
        MrtConfig config = Engine.FLYWAY.config("postgres", chain).with(builder -> builder.jobs(jobs));
        try (Mrt mrt = Mrt.of(config)) {
            VerificationReport report = mrt.checkAll();
            if (report.count(Verdict.PASSED) != chain.steps().size()) {
                throw new IllegalStateException("Not every step passed: " + report.results());
            }
        }
    }

    /** What a part costs that begins at the end of the chain, and what the copy of a database would cost instead. */
    private static void replayAndCopy(GeneratedChain chain) throws Exception {
        MrtConfig config = Engine.FLYWAY.config("postgres", chain);
        EngineContext context = new EngineContext(config, JobsBenchmark.class.getClassLoader());
        try (Sandbox sandbox = new PostgresSandboxProvider().open(new SandboxRequest("postgres", config))) {
            try (MigrationEngine engine = Engine.FLYWAY.provider().open(context, sandbox)) {
                print("all migrations applied", () -> {
                    engine.prepare();
                    engine.applyUpTo(engine.plan().get(chain.steps().size() - 1).id());
                });
            }
            print("the database copied", () -> copy(sandbox));
        }
    }

    /** Through a third database, as nobody may be in the one that is copied. */
    private static void copy(Sandbox sandbox) throws SQLException {
        try (Connection connection = sandbox.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database half template template1");
            statement.execute("drop database half");
        }
    }

    private static void print(String what, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%-24s %8.0f ms%n", what, (System.nanoTime() - start) / NANOS_PER_MILLI);
    }
}
