package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ObjectChange.Grant;
import dev.mrt.api.sql.ObjectChange.SetComment;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.SessionChange;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;

/** Whether a script does anything that would have to be taken back. */
final class Effects {

    private Effects() {}

    /** Whether applying changes schema or rows, or may do so. */
    static boolean changesAnything(MigrationContext migration) {
        return !migration.migration().flags().contains(Flag.LEFT_OUT)
                && (migration.migration().flags().contains(Flag.CODE)
                        || changesAnything(migration.up(), migration.upChanges()));
    }

    /** Whether applying changes something whatever the rows are: what an UPDATE or DELETE does depends on them. */
    static boolean surelyChangesAnything(MigrationContext migration) {
        return migration.upChanges().stream()
                .filter(Occurrence::certain)
                .map(Occurrence::change)
                .filter(Effects::counts)
                .anyMatch(change -> !(change instanceof RowChange || change instanceof SessionChange)
                        || (change instanceof Insert insert && insert.from() == null));
    }

    /** Whether rolling back changes schema or rows, or may do so. */
    static boolean rollbackChangesAnything(MigrationContext migration) {
        return changesAnything(migration.rollback(), migration.rollbackChanges());
    }

    private static boolean changesAnything(List<Statement> statements, List<Occurrence<?>> changes) {
        return changes.stream().map(Occurrence::change).anyMatch(Effects::counts)
                || statements.stream().anyMatch(Effects::mayDoAnything);
    }

    private static boolean counts(Change change) {
        boolean code = change instanceof SessionChange.RunCode;
        return code || !(change instanceof SessionChange || change instanceof SetComment || change instanceof Grant);
    }

    static boolean mayDoAnything(Statement statement) {
        return statement.reading() == Reading.NOT_ANALYSED || statement.reading() == Reading.SYNTAX_ERROR;
    }

    /** Where the first statement of the migration stands. */
    static SourceLocation firstStatement(MigrationContext migration) {
        return migration.up().isEmpty()
                ? migration.migration().location()
                : migration.up().get(0).location();
    }
}
