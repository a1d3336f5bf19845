package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Omission;
import dev.mrt.api.spi.StepResult.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeSetVisitor;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.listener.SqlListener;
import org.jspecify.annotations.Nullable;

/**
 * Applies and rolls back one changeset, with the visitors that Liquibase's own update and rollback send along a changelog: preconditions, checksum,
 * history, transaction and all, without what these commands do once for a whole changelog. To be used on the {@link LiquibaseThread} of the
 * database.
 */
final class StepRunner {

    private static final String HISTORY = "(?is)(?:insert\\s+into|delete\\s+from|update|select\\b.*\\bfrom)\\s+\\S*";

    private final DatabaseChangeLog changeLog;
    private final RuntimeEnvironment environment;
    private final Database database;
    private final boolean takesBackDdl;
    private final Places places;
    private volatile boolean inMigration;

    StepRunner(DatabaseChangeLog changeLog, RuntimeEnvironment environment, boolean takesBackDdl, Places places) {
        this.changeLog = changeLog;
        this.environment = environment;
        this.database = environment.getTargetDatabase();
        this.takesBackDdl = takesBackDdl;
        this.places = places;
    }

    /** Whether what runs now is the changeset, and not Liquibase's bookkeeping. */
    boolean inMigration() {
        return inMigration;
    }

    StepResult apply(Step step) {
        Instant start = Instant.now();
        if (step.exclusion().isPresent()) {
            return StepResult.omitted(
                    Outcome.SKIPPED, new Omission(step.exclusion().get(), false), Duration.ZERO);
        }
        Recorder recorder = new Recorder();
        Trace trace = new Trace();
        try {
            forgetExecType(step.changeSet());
            visit(step, new UpdateVisitor(database, recorder), trace);
        } catch (Exception e) {
            SourceLocation place = places.inUpdate(step, recorder, trace.last());
            Outcome outcome = recorder.halted() ? Outcome.HALTED : Outcome.FAILED;
            return StepResult.failed(outcome, Failures.of(e, place, trace.last()), isDirty(step, trace), since(start));
        }
        return applied(step, recorder, trace, start);
    }

    private StepResult applied(Step step, Recorder recorder, Trace trace, Instant start) {
        if (recorder.failedAndIgnored()) {
            SourceLocation place = places.inUpdate(step, recorder, trace.last());
            String words = errorOf(step.changeSet());
            return StepResult.failed(
                    Outcome.FAILED_IGNORED,
                    new StepResult.Failure(Words.masked(words), null, 0, place, trace.last()),
                    isDirty(step, trace),
                    since(start));
        }
        boolean rowsDecide = Conditions.askForRows(step.changeSet());
        if (recorder.marked()) {
            String reason = recorder.unmet().orElseThrow();
            return StepResult.omitted(Outcome.MARKED_RAN, new Omission(reason, rowsDecide), since(start));
        }
        if (recorder.ran() && Conditions.areAllForOthers(step, database)) {
            Omission omission = new Omission(Conditions.ofChanges(step.changeSet()), false);
            return StepResult.omitted(Outcome.MARKED_RAN, omission, since(start));
        }
        boolean hasChanges = !step.changeSet().getChanges().isEmpty();
        if (!recorder.ran() && (hasChanges || recorder.unmet().isPresent())) {
            String reason = recorder.unmet().orElseGet(() -> Conditions.ofChanges(step.changeSet()));
            return StepResult.omitted(Outcome.SKIPPED, new Omission(reason, rowsDecide), since(start));
        }
        return done(Outcome.APPLIED, trace, start);
    }

    StepResult rollback(Step step) {
        Instant start = Instant.now();
        Trace trace = new Trace();
        try {
            visit(step, new RollbackVisitor(database, new Recorder()), trace);
            return done(Outcome.ROLLED_BACK, trace, start);
        } catch (Exception e) {
            SourceLocation place = places.inRollback(step, trace.last());
            Outcome outcome = Failures.isCausedBy(e, RollbackImpossibleException.class)
                    ? Outcome.ROLLBACK_IMPOSSIBLE
                    : Outcome.FAILED;
            return StepResult.failed(outcome, Failures.of(e, place, trace.last()), isDirty(step, trace), since(start));
        }
    }

    private void visit(Step step, ChangeSetVisitor visitor, Trace trace) throws Exception {
        changeLog.setRuntimeEnvironment(environment);
        inMigration = true;
        try {
            Map<String, Object> scope = Map.of(
                    Scope.Attr.database.name(),
                    database,
                    Scope.Attr.changeSet.name(),
                    step.changeSet(),
                    "databaseChangeLog",
                    changeLog);
            Scope.ScopedRunner work = () -> visitor.visit(step.changeSet(), changeLog, database, Set.of());
            Scope.child(trace, scope, work);
        } catch (LinkageError | AssertionError | StackOverflowError e) {
            // A user's class may throw anything; that fails its changeset and not the run.
            throw new LiquibaseException(e);
        } finally {
            inMigration = false;
            changeLog.setRuntimeEnvironment(null);
        }
    }

    private static StepResult done(Outcome outcome, Trace trace, Instant start) {
        return new StepResult(outcome, false, trace.statements(), Optional.empty(), Optional.empty(), since(start));
    }

    private boolean isDirty(Step step, Trace trace) {
        return !trace.statements().isEmpty()
                && !(takesBackDdl && step.changeSet().isRunInTransaction());
    }

    private static Duration since(Instant start) {
        return Duration.between(start, Instant.now());
    }

    /** Before 4.24 a changeset does not keep why it failed, and a failure that is ignored is told to nobody. */
    private static String errorOf(ChangeSet changeSet) {
        try {
            return String.valueOf(ChangeSet.class.getMethod("getErrorMsg").invoke(changeSet));
        } catch (ReflectiveOperationException e) {
            System.getLogger(StepRunner.class.getName()).log(System.Logger.Level.TRACE, "No reason is kept.", e);
            return "Liquibase " + LiquibaseVersion.text() + " does not say why.";
        }
    }

    /** Since 4.24 a changeset keeps what became of it the last time, and reports that instead of what becomes of it now. */
    private static void forgetExecType(ChangeSet changeSet) throws ReflectiveOperationException {
        try {
            Method setter = ChangeSet.class.getMethod("setExecType", ChangeSet.ExecType.class);
            setter.invoke(changeSet, (Object) null);
        } catch (NoSuchMethodException e) {
            System.getLogger(StepRunner.class.getName())
                    .log(System.Logger.Level.TRACE, "This Liquibase does not keep it.", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Liquibase does not forget what became of " + changeSet, e);
        }
    }

    /** The statements of one step, without those on the history. */
    private final class Trace extends SqlListener {

        private final List<String> statements = new ArrayList<>();

        @Override
        public void writeSqlWillRun(String sql) {
            if (!isBookkeeping(sql)) {
                statements.add(sql);
            }
        }

        private boolean isBookkeeping(String sql) {
            return isOn(sql, database.getDatabaseChangeLogTableName())
                    || isOn(sql, database.getDatabaseChangeLogLockTableName())
                    || sql.matches("(?is)set search_path.*");
        }

        private static boolean isOn(String sql, String table) {
            return sql.matches(HISTORY + "\\Q" + table + "\\E\\b.*");
        }

        List<String> statements() {
            return statements;
        }

        @Nullable
        String last() {
            return statements.isEmpty() ? null : statements.get(statements.size() - 1);
        }
    }
}
