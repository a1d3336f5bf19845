package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SessionChange;
import dev.mrt.api.sql.SessionChange.RunCode;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;

/** How far a rollback can be judged by what is written in it. */
final class Undo {

    private Undo() {}

    /** Whether it is SQL that changes something. What is missing, empty, declared or code is the matter of checks of its own. */
    static boolean isWritten(MigrationContext migration) {
        Rollback rollback = migration.migration().rollback();
        boolean sql = rollback instanceof Rollback.Scripted
                || rollback instanceof Rollback.Generated
                || rollback instanceof Rollback.Referenced;
        return sql
                && (hasUnknown(migration)
                        || migration.rollbackChanges().stream()
                                .map(Occurrence::change)
                                .anyMatch(change -> !(change instanceof SessionChange) || change instanceof RunCode));
    }

    /** A finding of something that the rollback lacks: no more than a warning if it does something that mrt cannot follow. */
    static RiskWarning lacking(MigrationContext migration, RiskWarning warning) {
        boolean unsure = hasUnknown(migration)
                || migration.rollbackChanges().stream()
                        .anyMatch(each -> !each.certain() || each.change() instanceof RunCode);
        return unsure && warning.severity() == Severity.ERROR ? warning.with(Severity.WARNING) : warning;
    }

    private static boolean hasUnknown(MigrationContext migration) {
        return migration.rollback().stream().map(Statement::reading).anyMatch(Undo::isUnknown);
    }

    private static boolean isUnknown(Reading reading) {
        return reading == Reading.NOT_ANALYSED || reading == Reading.SYNTAX_ERROR;
    }
}
