package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Conflict;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Merge;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Rows are replaced, and their old values are not kept. */
@API(status = API.Status.INTERNAL)
public final class UpsertCheck extends Check {

    /** For the service loader. */
    public UpsertCheck() {
        super(Rule.warning("MRT129", "merge-or-upsert-not-restorable")
                .finds("INSERT … ON CONFLICT DO UPDATE, REPLACE or MERGE changes rows that may be there already.")
                .inProduction(
                        "The rollback cannot tell new rows from replaced ones, and has no old values for the latter.")
                .safely(
                        "Keep the rows that will be replaced in a side table first; insert and update in separate statements.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__admin.sql",
                        "INSERT INTO users (id, name) VALUES (1, 'admin') ON CONFLICT (id) DO UPDATE SET name = 'admin';\n",
                        "U2__admin.sql",
                        "DELETE FROM users WHERE id = 1;\n")
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
        SavedValues saved = SavedValues.of(migration);
        return Stream.concat(
                        RowTargets.ofOlderTables(migration, Insert.class)
                                .filter(at -> at.change().onConflict() == Conflict.REPLACE),
                        RowTargets.ofOlderTables(migration, Merge.class))
                .filter(at -> !saved.areKept(at.change().subject(), null))
                .map(at -> found(
                        migration,
                        at,
                        String.valueOf(at.change().subject()),
                        "Rows of table " + at.change().subject()
                                + " that are there already are overwritten; no rollback has their old values."))
                .toList();
    }
}
