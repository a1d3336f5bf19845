package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.chain.Difference;
import dev.mrt.analyzer.chain.Differences;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a written rollback leaves other than it was. */
final class NotRestored {

    private NotRestored() {}

    /** Every difference; none where there is no rollback to judge. */
    static List<Difference> of(MigrationContext migration) {
        return Undo.isWritten(migration) ? Differences.between(migration.before(), migration.restored()) : List.of();
    }

    /** Findings for some of the differences, shown at the statement of the migration that made them. */
    static List<RiskWarning> report(
            Check check,
            MigrationContext migration,
            Predicate<Difference> which,
            java.util.function.Function<Difference, String> message) {
        return of(migration).stream()
                .filter(which)
                .map(each -> warning(check, migration, each, message.apply(each)))
                .toList();
    }

    private static RiskWarning warning(Check check, MigrationContext migration, Difference difference, String message) {
        RiskWarning warning = culprit(migration, difference)
                .map(at -> check.found(migration, at, difference.path(), message))
                .findFirst()
                .orElseGet(() -> check.foundInRollback(migration, difference.path(), message));
        RiskWarning judged = Undo.lacking(migration, warning);
        return difference.certain() || judged.severity() != Severity.ERROR ? judged : judged.with(Severity.WARNING);
    }

    private static Stream<Occurrence<?>> culprit(MigrationContext migration, Difference difference) {
        List<Occurrence<?>> near = migration.upChanges().stream()
                .filter(at -> isNear(at.change().subject(), difference))
                .toList();
        Stream<Occurrence<?>> named = near.stream()
                .filter(at -> difference.name() == null
                        || SavedValues.mentions(at.statement().text(), difference.name()));
        return Stream.concat(named, near.stream());
    }

    private static boolean isNear(@Nullable SqlName subject, Difference difference) {
        return subject != null && (subject.equals(difference.table()) || subject.equals(difference.name()));
    }

    /** Whether the rollback makes the thing anew, or the table that it belongs to. */
    static boolean isRemade(MigrationContext migration, Difference difference) {
        return migration.rollbackChanges().stream()
                .map(Occurrence::change)
                .anyMatch(change -> makes(change, difference));
    }

    private static boolean makes(Change change, Difference difference) {
        if (change instanceof CreateTable create) {
            return create.table().name().equals(difference.table());
        }
        if (change instanceof AddColumn add) {
            return add.table().equals(difference.table()) && add.column().name().equals(difference.name());
        }
        if (change instanceof CreateIndex create) {
            return create.index().name() != null && create.index().name().equals(difference.name());
        }
        if (change instanceof dev.mrt.api.sql.KeyChange.AddConstraint add) {
            return add.table().equals(difference.table());
        }
        return change instanceof CreateObject create
                && create.object().kind() == difference.kind()
                && create.object().name().equals(difference.name());
    }
}
