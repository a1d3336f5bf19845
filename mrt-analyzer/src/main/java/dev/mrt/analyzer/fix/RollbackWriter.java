package dev.mrt.analyzer.fix;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Suggestion;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.spi.RollbackSuggester;
import dev.mrt.api.sql.SqlDialect;
import org.apiguardian.api.API;

/** Writes the inverse of each change in reverse order, and replays the whole to see that it brings the schema back. */
@API(status = API.Status.INTERNAL)
public final class RollbackWriter implements RollbackSuggester {

    @Override
    public Suggestion suggest(MigrationContext migration, boolean preserveData) {
        Steps steps = new Steps();
        if (migration.migration().flags().contains(Migration.Flag.CODE)) {
            steps.obstacle(migration.migration().location()
                    + ": the migration is code, which is not read; write its rollback by hand.");
        } else if (migration.migration().kind() != MigrationKind.VERSIONED) {
            steps.obstacle(migration.migration().location() + ": only versioned migrations are rolled back.");
        } else if (migration.dialect() == SqlDialect.ORACLE || migration.dialect() == SqlDialect.SQLSERVER) {
            steps.obstacle("Rollbacks are written for PostgreSQL, MySQL, MariaDB, H2 and SQLite, not for "
                    + migration.dialect().title() + ".");
        } else {
            new Backwards(migration, steps, preserveData).write();
        }
        if (steps.obstacles().isEmpty()) {
            Proof.of(migration, steps);
        }
        return new Suggestion(steps.sql(), steps.upBefore(), steps.notes(), steps.obstacles());
    }
}
