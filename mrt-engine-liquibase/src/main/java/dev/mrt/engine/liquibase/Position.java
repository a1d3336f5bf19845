package dev.mrt.engine.liquibase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liquibase.changelog.RanChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a database is along the chain, and what Liquibase remembers of its history. Both are true only as long as nobody else changes the database:
 * it may be recreated, and a transaction in which steps ran is taken back. To be used on the {@link LiquibaseThread} of the database.
 */
final class Position {

    private static final int NEWEST = 1;
    private static final int NO_LIMIT = 0;

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
            learn(found, connection);
        }
    }

    /** The history was made, or read anew, for a database of which nothing is known; what Liquibase remembers is true. */
    void start(Connection connection) throws SQLException {
        inTransaction = false;
        learn(newestIn(connection), connection);
    }

    private void learn(@Nullable String found, Connection connection) throws SQLException {
        newest = found;
        passed = last(connection).map(step -> step.migration().ordinal()).orElse(0);
    }

    /**
     * The step furthest along the chain of which the history has an entry. The newest entry may be an earlier one, if that runs at every update, or
     * one of another changelog.
     */
    Optional<Step> last(Connection connection) throws SQLException {
        return history.newestFirst(connection, NO_LIMIT).stream()
                .map(steps::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(step -> step.migration().ordinal()));
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
}
