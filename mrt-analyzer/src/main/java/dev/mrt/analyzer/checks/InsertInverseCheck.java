package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Conflict;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The rollback deletes other rows than those that were inserted. */
@API(status = API.Status.INTERNAL)
public final class InsertInverseCheck extends Check {

    /** For the service loader. */
    public InsertInverseCheck() {
        super(Rule.warning("MRT128", "insert-inverse-mismatch")
                .finds(
                        "The rollback of an INSERT deletes without a condition, leaves some of the rows out, or deletes rows that an INSERT … ON CONFLICT DO NOTHING left as they were.")
                .inProduction(
                        "The rollback deletes rows of users that the migration never made, or leaves rows that the old code does not know.")
                .safely("Delete by the keys that the migration inserted, and nothing else.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__admin.sql",
                        "INSERT INTO users (id, name) VALUES (1, 'admin');\n",
                        "U2__admin.sql",
                        "DELETE FROM users;\n")
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
        return RowTargets.ofOlderTables(migration, Insert.class)
                .filter(at -> at.change().onConflict() != Conflict.REPLACE)
                .flatMap(at -> mismatch(migration, at).stream())
                .toList();
    }

    private Optional<RiskWarning> mismatch(MigrationContext migration, Occurrence<Insert> at) {
        SqlName table = at.change().table();
        boolean all = RowTargets.isEmptiedBack(migration, table)
                || RowTargets.deletesBack(migration, table).stream()
                        .anyMatch(delete -> RowTargets.isEverything(delete.where())
                                && delete.using().isEmpty());
        if (all && !RowTargets.isFilledBack(migration, table)) {
            return Optional.of(found(
                    migration,
                    at,
                    table,
                    "The rollback deletes every row of table " + table + ", not only those that are inserted here."));
        }
        List<Delete> deletes = RowTargets.deletesBack(migration, table);
        if (at.change().onConflict() == Conflict.IGNORE && !deletes.isEmpty()) {
            return Optional.of(found(
                    migration,
                    at,
                    table,
                    "Where a row was there already, nothing is inserted, but the rollback deletes it from table "
                            + table + "."));
        }
        return InsertedRows.of(at.change())
                .flatMap(rows -> rows.leftBy(deletes))
                .map(left -> found(
                        migration,
                        at,
                        table,
                        "The rollback deletes other rows of table " + table + " than are inserted here: " + left
                                + " stays."));
    }
}
