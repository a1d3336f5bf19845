package com.acme.updown;

import dev.mrt.api.MrtException;
import dev.mrt.api.jdbc.TransactionGuard;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a file statement by statement, and keeps the place of the last one that is applied in a table of its own. */
final class UpDownEngine implements MigrationEngine {

    private static final String HISTORY = "\"updown_history\"";

    private final List<Migration> chain;
    private final ConnectionSource database;
    private final TransactionGuard guard;
    private boolean running;

    UpDownEngine(List<Migration> chain, ConnectionSource database) {
        this.chain = chain;
        this.database = database;
        this.guard = new TransactionGuard(() -> running);
    }

    @Override
    public List<Migration> plan() {
        return chain;
    }

    @Override
    public Set<TableRef> bookkeepingTables() {
        return Set.of(new TableRef("", "updown_history"));
    }

    @Override
    public StepResult prepare() {
        try (Connection connection = database.connect()) {
            execute(connection, "create table if not exists " + HISTORY + " (ordinal int)");
            return StepResult.of(Outcome.APPLIED, Duration.ZERO);
        } catch (SQLException e) {
            throw MrtException.database("The history of updown cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<MigrationId> current() {
        try (Connection connection = database.connect();
                ResultSet tables = connection.getMetaData().getTables(null, null, "updown_history", null)) {
            int applied = tables.next() ? applied(connection) : 0;
            return applied == 0
                    ? Optional.empty()
                    : Optional.of(chain.get(applied - 1).id());
        } catch (SQLException e) {
            throw MrtException.database("The history of updown cannot be read: " + e.getMessage(), e);
        }
    }

    private static int applied(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(ordinal) from " + HISTORY)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public StepResult apply(MigrationId next) {
        Migration migration = find(next);
        return step(migration, database::connect, migration.up(), Outcome.APPLIED);
    }

    @Override
    public StepResult rollback(MigrationId current) {
        return back(find(current), database::connect);
    }

    private StepResult back(Migration migration, Connector connector) {
        if (!migration.rollback().isPresent()) {
            String why = migration.rollback().description();
            Failure failure = new Failure(why, null, 0, migration.location(), null);
            return StepResult.failed(Outcome.ROLLBACK_IMPOSSIBLE, failure, false, Duration.ZERO);
        }
        Script script = migration.rollback().scriptOr(migration.location());
        return step(migration, connector, script, Outcome.ROLLED_BACK);
    }

    @Override
    public StepResult applyUpTo(MigrationId target) {
        StepResult result = prepare();
        int first = current().map(id -> find(id).ordinal()).orElse(0);
        for (Migration migration : chain.subList(first, find(target).ordinal())) {
            result = apply(migration.id());
            if (!result.ok()) {
                return result;
            }
        }
        return result;
    }

    /** What an engine that has nothing repeatable is never asked. */
    @Override
    public void forget(MigrationId repeatable) {
        throw MrtException.usage("updown runs every migration once; " + repeatable + " is no repeatable one.");
    }

    @Override
    public Optional<TransactionSteps> within(Connection transaction) {
        return guard.on(transaction).map(shared -> new TransactionSteps() {
            @Override
            public StepResult rollback(MigrationId current) {
                Migration migration = find(current);
                return shared.run(migration.location(), () -> back(migration, guard::getConnection));
            }

            @Override
            public StepResult apply(MigrationId next) {
                Migration migration = find(next);
                return shared.run(
                        migration.location(),
                        () -> step(migration, guard::getConnection, migration.up(), Outcome.APPLIED));
            }
        });
    }

    @Override
    public void close() {
        // Every step closes its own connection.
    }

    private Migration find(MigrationId id) {
        return chain.stream()
                .filter(migration -> migration.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MrtException.usage("There is no migration " + id + "."));
    }

    private interface Connector {
        Connection connect() throws SQLException;
    }

    /** Script and history in one transaction; a failure is a result, not an exception. */
    private StepResult step(Migration migration, Connector connector, Script script, Outcome outcome) {
        long start = System.nanoTime();
        try (Connection connection = connector.connect()) {
            connection.setAutoCommit(false);
            try {
                run(connection, script.text());
                execute(
                        connection,
                        outcome == Outcome.APPLIED
                                ? "insert into " + HISTORY + " values (" + migration.ordinal() + ")"
                                : "delete from " + HISTORY + " where ordinal = " + migration.ordinal());
                connection.commit();
                return StepResult.of(outcome, Duration.ofNanos(System.nanoTime() - start));
            } catch (SQLException e) {
                connection.rollback();
                boolean dirty =
                        !connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
                return failed(e, script, dirty, start);
            }
        } catch (SQLException e) {
            return failed(e, script, false, start);
        }
    }

    /** One statement at a time, as the guard has to see each. A semicolon ends one at the end of a line. */
    private void run(Connection connection, String script) throws SQLException {
        running = true;
        try {
            for (String sql : script.split(";\\s*(\n|$)")) {
                execute(connection, sql);
            }
        } finally {
            running = false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static StepResult failed(SQLException e, Script script, boolean dirty, long start) {
        SourceLocation file = script.location().at(0);
        Failure failure = new Failure(String.valueOf(e.getMessage()), e.getSQLState(), e.getErrorCode(), file, null);
        return StepResult.failed(Outcome.FAILED, failure, dirty, Duration.ofNanos(System.nanoTime() - start));
    }
}
