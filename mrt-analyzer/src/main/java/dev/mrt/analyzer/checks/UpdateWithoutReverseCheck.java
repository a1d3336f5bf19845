package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Update;
import java.util.List;
import org.apiguardian.api.API;

/** An UPDATE has no counterpart in the rollback. */
@API(status = API.Status.INTERNAL)
public final class UpdateWithoutReverseCheck extends Check {

    /** For the service loader. */
    public UpdateWithoutReverseCheck() {
        super(Rule.warning("MRT103", "update-without-reverse")
                .finds("Rows that were there before are updated, and the rollback updates nothing in that table.")
                .inProduction("After the rollback the old code reads values that it did not write.")
                .safely("Keep the old values (a column or a side table) and write them back in the rollback.")
                .from("pytest-mrt/MRT103", "django-safe-migrations/DS007")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__state.sql",
                        "UPDATE users SET status = 'active' WHERE status = 'on';\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__state.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__ids.sql",
                        "UPDATE users SET id = id + 1000;\n",
                        "U2__ids.sql",
                        "UPDATE users SET id = id - 1000;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return RowTargets.ofOlderTables(migration, Update.class)
                .filter(at -> !RowTargets.olderColumns(migration, at).isEmpty())
                .filter(at -> hasNoReverse(migration, at))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table() + "."
                                + RowTargets.olderColumns(migration, at).get(0).column(),
                        "The rollback does not write the old values of table "
                                + at.change().table() + " back; they are lost."))
                .toList();
    }

    /** No update, and no way in which the rows could be written anew. */
    static boolean hasNoReverse(MigrationContext migration, Occurrence<Update> at) {
        return RowTargets.later(migration, at, at.change().table())
                .filter(table -> RowTargets.updatesBack(migration, table).isEmpty()
                        && !RowTargets.isFilledBack(migration, table)
                        && !RowTargets.isDroppedBack(migration, table)
                        && !Merges.back(migration, table))
                .isPresent();
    }
}
