package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.CreateTable;
import java.util.List;

/** Why there is no rollback; each reason has a check of its own, so that a migration without one is reported once. */
enum MissingRollback {
    /** None was written. */
    NONE_WRITTEN,
    /** A Java migration of Flyway. */
    JAVA_MIGRATION,
    /** A custom change of Liquibase. */
    CUSTOM_CHANGE,
    /** SQL in a changeset of Liquibase, which has no inverse of it. */
    RAW_SQL_CHANGE,
    /** Some changes of a changeset have an inverse, one has none. */
    MIXED_CHANGES,
    /** There is one, none is needed, or the engine runs none. */
    NOTHING_MISSING;

    static MissingRollback of(MigrationContext migration) {
        boolean missing = migration.migration().rollback() instanceof Rollback.Missing;
        if (!missing
                || migration.migration().kind() != MigrationKind.VERSIONED
                || !Effects.changesAnything(migration)) {
            return NOTHING_MISSING;
        }
        boolean code = migration.migration().flags().contains(Flag.CODE);
        if (!migration.engine().equals("liquibase")) {
            return code ? JAVA_MIGRATION : NONE_WRITTEN;
        }
        if (code) {
            return CUSTOM_CHANGE;
        }
        if (isMixed(migration)) {
            return MIXED_CHANGES;
        }
        return migration.migration().rollback().description().contains("no inverse of sql")
                ? RAW_SQL_CHANGE
                : NONE_WRITTEN;
    }

    private static boolean isMixed(MigrationContext migration) {
        boolean sqlFile = migration.migration().location().file().endsWith(".sql");
        List<Change> changes =
                migration.upChanges().stream().<Change>map(Occurrence::change).toList();
        return !sqlFile
                && changes.stream().anyMatch(MissingRollback::hasInverse)
                && changes.stream().anyMatch(change -> !hasInverse(change));
    }

    /** Some of what Liquibase takes back by itself (its manual, "Automatic rollback"). */
    private static boolean hasInverse(Change change) {
        return change instanceof CreateTable
                || change instanceof AddColumn
                || change instanceof CreateIndex
                || change instanceof AddConstraint;
    }

    /** The finding, where a person would add the rollback. */
    static List<RiskWarning> report(Check check, MigrationContext migration, MissingRollback reason, String message) {
        if (of(migration) != reason) {
            return List.of();
        }
        boolean rows =
                migration.upChanges().stream().map(Occurrence::change).allMatch(change -> change instanceof RowChange);
        String lost = rows ? "the rows stay as it leaves them" : "the schema stays as it leaves it";
        return List.of(RiskWarning.of(
                check.descriptor(),
                migration,
                migration.migration().location(),
                "",
                message + ": " + migration.migration().rollback().description() + ". Rolled back, " + lost + "."));
    }
}
