package dev.mrt.engine.liquibase;

import java.util.List;
import java.util.Optional;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.core.PreconditionContainer.ErrorOption;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import org.jspecify.annotations.Nullable;

/** What Liquibase says while it works on one changeset; {@link ChangeSet}'s own state stays from one run to the next and is no witness. */
final class Recorder extends AbstractChangeExecListener {

    private @Nullable Change current;
    private @Nullable String unmet;
    private boolean ran;
    private boolean marked;
    private boolean failed;
    private boolean halted;

    @Override
    public void preconditionFailed(PreconditionFailedException error, FailOption option) {
        if (option != FailOption.WARN) {
            unmet = Words.sentence("Its precondition does not hold: " + Failures.reasons(error));
        }
        marked |= option == FailOption.MARK_RAN;
        halted |= option == FailOption.HALT;
    }

    @Override
    public void preconditionErrored(PreconditionErrorException error, ErrorOption option) {
        if (option != ErrorOption.WARN && option != ErrorOption.HALT) {
            unmet = Words.sentence("Its precondition cannot be checked: " + Failures.reasons(error));
        }
        marked |= option == ErrorOption.MARK_RAN;
    }

    @Override
    public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
        current = change;
    }

    @Override
    public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
        ran = true;
    }

    @Override
    public void ran(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ChangeSet.ExecType type) {
        ran |= type == ChangeSet.ExecType.EXECUTED || type == ChangeSet.ExecType.RERAN;
        failed |= type == ChangeSet.ExecType.FAILED;
    }

    /** The place of the change that ran last among those of the changeset, counted from 0; empty if none ran. */
    Optional<Integer> changeIndex(List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) == current) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Why a precondition kept it from running; empty if none did. */
    Optional<String> unmet() {
        return Optional.ofNullable(unmet);
    }

    boolean halted() {
        return halted;
    }

    /** Written into the history without having run. */
    boolean marked() {
        return marked && unmet != null;
    }

    boolean ran() {
        return ran;
    }

    /** It failed, and its author said that this does not matter. */
    boolean failedAndIgnored() {
        return failed;
    }
}
