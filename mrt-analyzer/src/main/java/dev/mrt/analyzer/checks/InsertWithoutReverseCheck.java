package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Conflict;
import dev.mrt.api.sql.RowChange.Insert;
import java.util.List;
import org.apiguardian.api.API;

/** Inserted rows are not deleted by the rollback. */
@API(status = API.Status.INTERNAL)
public final class InsertWithoutReverseCheck extends Check {

    /** For the service loader. */
    public InsertWithoutReverseCheck() {
        super(Rule.warning("MRT106", "insert-without-reverse")
                .finds("Rows are inserted into a table that was there before, and the rollback does not delete them.")
                .inProduction(
                        "After the rollback the old code meets rows that it does not know, and applying again fails on their keys.")
                .safely("Delete exactly these rows in the rollback, by their keys.")
                .from("pytest-mrt/MRT106")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__admin.sql",
                        "INSERT INTO users (id, name) VALUES (1, 'admin');\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__admin.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__admin.sql",
                        "INSERT INTO users (id, name) VALUES (1, 'admin');\n",
                        "U2__admin.sql",
                        "DELETE FROM users WHERE id = 1;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return RowTargets.ofOlderTables(migration, Insert.class)
                .filter(at -> at.change().onConflict() != Conflict.REPLACE)
                .filter(at -> stays(migration, at))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        "The rollback does not delete what is inserted into table "
                                + at.change().table() + "; the rows stay."))
                .toList();
    }

    private static boolean stays(MigrationContext migration, Occurrence<Insert> at) {
        return RowTargets.later(migration, at, at.change().table())
                .filter(table -> RowTargets.deletesBack(migration, table).isEmpty()
                        && !RowTargets.isEmptiedBack(migration, table)
                        && !RowTargets.isDroppedBack(migration, table)
                        && !Merges.back(migration, table))
                .isPresent();
    }
}
