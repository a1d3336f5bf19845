package dev.mrt.tests.steps;

import dev.mrt.api.jdbc.TransactionGuard;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.Script;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Omission;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs files statement by statement; its history is a table of names. */
final class StepsEngine implements MigrationEngine {

    private static final String HISTORY = "\"steps_history\"";

    private final List<Step> chain;
    private final ConnectionSource database;
    private boolean running;
    private final TransactionGuard guard = new TransactionGuard(() -> running);

    StepsEngine(List<Step> files, ConnectionSource database) {
        this.database = database;
        try (Connection connection = database.connect()) {
            String product = connection.getMetaData().getDatabaseProductName();
            this.chain = files.stream().map(step -> step.in(product)).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Migration> plan() {
        return chain.stream().map(Step::migration).toList();
    }

    @Override
    public Optional<MigrationId> current() {
        List<String> applied = applied();
        return chain.stream()
                .map(Step::id)
                .filter(id -> applied.contains(id.value()))
                .reduce((first, second) -> second);
    }

    private List<String> applied() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from " + HISTORY)) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Set<TableRef> bookkeepingTables() {
        return Set.of(new TableRef("", "steps_history"));
    }

    @Override
    public StepResult prepare() {
        try (Connection connection = database.connect()) {
            execute(connection, "create table if not exists " + HISTORY + " (id varchar(20))");
            return StepResult.of(Outcome.APPLIED, Duration.ZERO);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public StepResult apply(MigrationId next) {
        return with(step(next), database::connect, this::apply);
    }

    @Override
    public StepResult rollback(MigrationId current) {
        return with(step(current), database::connect, this::rollback);
    }

    @Override
    public StepResult applyUpTo(MigrationId target) {
        List<String> applied = applied();
        StepResult result = prepare();
        for (Step step : chain) {
            boolean due = step.migration().ordinal() <= step(target).migration().ordinal();
            if (due && !applied.contains(step.id().value())) {
                result = apply(step.id());
                if (result.error().isPresent() && result.outcome() != Outcome.FAILED_IGNORED) {
                    return result;
                }
            }
        }
        return result;
    }

    @Override
    public void forget(MigrationId id) {
        try (Connection connection = database.connect()) {
            execute(connection, "delete from " + HISTORY + " where id = '" + id + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<TransactionSteps> within(Connection transaction) {
        return guard.on(transaction).map(shared -> new TransactionSteps() {
            @Override
            public StepResult rollback(MigrationId current) {
                Step step = step(current);
                return shared.run(
                        step.migration().location(),
                        () -> with(step, guard::getConnection, StepsEngine.this::rollback));
            }

            @Override
            public StepResult apply(MigrationId next) {
                Step step = step(next);
                return shared.run(
                        step.migration().location(), () -> with(step, guard::getConnection, StepsEngine.this::apply));
            }
        });
    }

    @Override
    public void close() {}

    private Step step(MigrationId id) {
        return chain.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    private interface Connector {
        Connection connect() throws SQLException;
    }

    private interface Work {
        StepResult run(Connection connection, Step step) throws SQLException;
    }

    private static StepResult with(Step step, Connector connector, Work work) {
        try (Connection connection = connector.connect()) {
            connection.setAutoCommit(false);
            try {
                StepResult result = work.run(connection, step);
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                return failed(Outcome.FAILED, step, e.getMessage(), e);
            }
        } catch (SQLException e) {
            return failed(Outcome.FAILED, step, e.getMessage(), e);
        }
    }

    private StepResult apply(Connection connection, Step step) throws SQLException {
        if (step.condition().isPresent() && !holds(connection, step.condition().get())) {
            String reason = "Its condition does not hold: " + step.condition().get() + ".";
            if (step.otherwise() == Outcome.HALTED || step.otherwise() == Outcome.FAILED_IGNORED) {
                return failed(step.otherwise(), step, reason, null);
            }
            if (step.otherwise() == Outcome.MARKED_RAN) {
                execute(connection, "insert into " + HISTORY + " values ('" + step.id() + "')");
            }
            boolean rowsDecide = step.condition().get().contains("count(*)");
            return StepResult.omitted(step.otherwise(), new Omission(reason, rowsDecide), Duration.ZERO);
        }
        run(connection, step.migration().up());
        execute(connection, "insert into " + HISTORY + " values ('" + step.id() + "')");
        return StepResult.of(Outcome.APPLIED, Duration.ZERO);
    }

    private StepResult rollback(Connection connection, Step step) throws SQLException {
        if (step.impossible() || !step.migration().rollback().isPresent()) {
            return failed(Outcome.ROLLBACK_IMPOSSIBLE, step, "There is no inverse of this statement", null);
        }
        run(connection, step.migration().rollback().scriptOr(step.migration().location()));
        execute(connection, "delete from " + HISTORY + " where id = '" + step.id() + "'");
        return StepResult.of(Outcome.ROLLED_BACK, Duration.ZERO);
    }

    private static boolean holds(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getInt(1) == 1;
        }
    }

    private void run(Connection connection, Script script) throws SQLException {
        running = true;
        try {
            for (String sql : Step.statements(script)) {
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

    private static StepResult failed(Outcome outcome, Step step, String message, SQLException e) {
        Failure failure = new Failure(
                message,
                e == null ? null : e.getSQLState(),
                e == null ? 0 : e.getErrorCode(),
                step.migration().location(),
                null);
        return StepResult.failed(outcome, failure, true, Duration.ZERO);
    }
}
