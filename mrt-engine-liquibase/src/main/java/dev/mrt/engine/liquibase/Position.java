package dev.mrt.engine.liquibase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liquibase.changelog.RanChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a database is along the chain, and what Liquibase remembers of its history. Both are true only as long as nobody else changes the database:
 * it may be recreated, and a transaction in which steps ran is taken back. To be used on the {@link LiquibaseThread} of the database.
 */
final class Position {

    private static final int NEWEST = 1;

    private final History history;
    private final Map<String, Step> steps;

    /** The ordinal of the last step that was dealt with, whether it ran or was left out. */
    private int passed;

    private @Nullable String newest;
    private boolean inTransaction;
    private @Nullable List<RanChangeSet> beforeTransaction;

    Position(History history, Map<String, Step> steps) {
        this.history = history;
        this.steps = steps;
    }

    /** Finds out what holds now; to be called before each step. If the history's newest entry is not the one we know, nothing is known. */
    void find(Connection connection) throws SQLException {
        forgetTransaction();
        String found = newestIn(connection);
        if (!Objects.equals(found, newest)) {
            history.forget();
            newest = found;
            passed = ordinal(found);
        }
    }

    /** Steps will run that the caller then takes back. */
    void enterTransaction() {
        forgetTransaction();
        beforeTransaction = history.remembered();
        inTransaction = true;
    }

    private void forgetTransaction() {
        if (inTransaction) {
            history.restore(beforeTransaction);
            inTransaction = false;
        }
    }

    boolean isBefore(Step step) {
        return step.migration().ordinal() > passed;
    }

    void applied(Step step) {
        passed = step.migration().ordinal();
        newest = step.migration().id().value();
    }

    void leftOut(Step step) {
        passed = step.migration().ordinal();
    }

    void rolledBack(Step step, Connection connection) throws SQLException {
        passed = step.migration().ordinal() - 1;
        newest = newestIn(connection);
    }

    private @Nullable String newestIn(Connection connection) throws SQLException {
        List<String> names = history.newestFirst(connection, NEWEST);
        return names.isEmpty() ? null : names.get(0);
    }

    private int ordinal(@Nullable String name) {
        Step step = name == null ? null : steps.get(name);
        return step == null ? 0 : step.migration().ordinal();
    }
}
