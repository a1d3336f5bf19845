package dev.mrt.core.internal.verify;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.MigrationEngine.TransactionSteps;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.StepResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rolls the rollback back: the undo runs, is compared and the migration applied again inside a transaction on a fresh connection that
 * is then taken back. A broken undo cannot harm what follows, and nothing needs to be rebuilt.
 */
final class TransactionTrial {

    private final Station station;
    private final Timebox timebox;
    private final Seeder seeder;
    private final Migration migration;
    private @Nullable SchemaSnapshot restored;

    TransactionTrial(Station station, Timebox timebox, Seeder seeder, Migration migration) {
        this.station = station;
        this.timebox = timebox;
        this.seeder = seeder;
        this.migration = migration;
    }

    /**
     * Rolls back, compares, applies again.
     *
     * @return whether this could be done faithfully in a transaction; if not, nothing was judged
     */
    boolean rollBackAndReapply(Moment before, SchemaSnapshot after, Judgement judgement) throws Exception {
        Judgement trial = judgement.part();
        boolean faithful = inTransaction((connection, steps) ->
                rolledBack(before, connection, steps, trial) && reapplied(after, connection, steps, trial));
        if (faithful) {
            judgement.add(trial);
        }
        return faithful;
    }

    private boolean rolledBack(Moment before, Connection connection, TransactionSteps steps, Judgement trial)
            throws Exception {
        StepResult result = timebox.run("rollback", () -> steps.rollback(migration.id()));
        if (result.outcome() == StepResult.Outcome.NOT_TRANSACTIONAL) {
            return false;
        }
        if (station.failed(result, FindingKind.ROLLBACK_FAILED, "The rollback fails.", trial)) {
            return true;
        }
        Optional<String> violated =
                ConstraintsNow.check(connection, station.sandbox().database());
        if (violated.isPresent()) {
            trial.finding(FindingKind.ROLLBACK_FAILED, "The rollback leaves a constraint violated. " + violated.get());
            return true;
        }
        Moment now = timebox.run("comparison", () -> station.moment(connection));
        restored = now.schema();
        Comparison.restored(before, now, trial);
        return true;
    }

    private boolean reapplied(SchemaSnapshot after, Connection connection, TransactionSteps steps, Judgement trial)
            throws Exception {
        if (trial.failedToRollBack()) {
            return true;
        }
        StepResult result = timebox.run("second run of the migration", () -> steps.apply(migration.id()));
        if (result.outcome() == StepResult.Outcome.NOT_TRANSACTIONAL) {
            return false;
        }
        if (!station.failed(
                result,
                FindingKind.REAPPLY_FAILED,
                "After its rollback the migration cannot be applied again.",
                trial)) {
            SchemaSnapshot again = timebox.run("comparison", () -> station.readSchema(connection));
            Comparison.reapplied(after, again, trial);
        }
        return true;
    }

    /**
     * Writes into the new schema, rolls back, compares.
     *
     * @return as {@link #rollBackAndReapply}
     */
    boolean writeAndRollBack(WriteCheck check, SeedHints hints, Moment before, Judgement judgement) throws Exception {
        Judgement trial = judgement.continued();
        boolean faithful = inTransaction((connection, steps) -> {
            timebox.run("writing of new rows", () -> {
                check.write(connection, station, seeder, hints, trial);
                return ConstraintsNow.check(connection, station.sandbox().database());
            });
            StepResult result = timebox.run("rollback after new writes", () -> steps.rollback(migration.id()));
            if (result.outcome() == StepResult.Outcome.NOT_TRANSACTIONAL) {
                return false;
            }
            if (!station.failed(
                    result,
                    FindingKind.ROLLBACK_FAILED_AFTER_WRITES,
                    "The rollback fails once the new schema was written to.",
                    trial)) {
                Moment now = timebox.run("comparison", () -> restored(connection, trial));
                check.judge(now.data(), TouchedColumns.of(before.schema(), now.schema()), trial);
            }
            return true;
        });
        if (faithful) {
            judgement.add(trial);
        }
        return faithful;
    }

    /** A rollback leaves the schema that it left the first time, the order of columns too: reading it again would tell nothing. */
    private Moment restored(Connection connection, Judgement known) throws SQLException {
        SchemaSnapshot schema = restored;
        if (schema != null && !known.hasFindings()) {
            DataSnapshot data = station.readData(connection, schema);
            if (data.unread().isEmpty()) {
                return new Moment(schema, data);
            }
        }
        return station.moment(connection);
    }

    private interface Work {
        boolean in(Connection connection, TransactionSteps steps) throws Exception;
    }

    private boolean inTransaction(Work work) throws Exception {
        try (Connection connection = station.connect()) {
            connection.setAutoCommit(false);
            Optional<TransactionSteps> steps = station.engine().within(connection);
            if (steps.isEmpty()) {
                return false;
            }
            boolean faithful = work.in(connection, steps.get());
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return faithful;
        }
    }
}
