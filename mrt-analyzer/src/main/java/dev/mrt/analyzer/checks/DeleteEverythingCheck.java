package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Delete;
import java.util.List;
import org.apiguardian.api.API;

/** All rows of a table are deleted. */
@API(status = API.Status.INTERNAL)
public final class DeleteEverythingCheck extends Check {

    /** For the service loader. */
    public DeleteEverythingCheck() {
        super(Rule.error("MRT217", "delete-without-where")
                .finds("A DELETE has no condition, or one that is always true.")
                .inProduction("The rows are gone for good; a rollback has nothing to bring them back from.")
                .safely("Archive the rows first and read them back in the rollback, or delete in steps by a condition.")
                .from("pgls/banDeleteWithoutWhere", "flyway/RG06", "liquibase-linter/modify-data-enforce-where")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__clean.sql",
                        "DELETE FROM users;\n",
                        "U2__clean.sql",
                        "SELECT 1;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__clean.sql",
                        "CREATE TABLE users_gone AS SELECT * FROM users;\nDELETE FROM users;\n",
                        "U2__clean.sql",
                        "INSERT INTO users SELECT * FROM users_gone;\nDROP TABLE users_gone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        SavedValues saved = SavedValues.of(migration);
        return RowTargets.ofOlderTables(migration, Delete.class)
                .filter(at -> RowTargets.isEverything(at.change().where())
                        && at.change().using().isEmpty())
                .filter(at -> !RowTargets.goesLater(migration, at, at.change().table()))
                .filter(at -> !saved.comeBack(at.change().table(), null))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        "Every row of table " + at.change().table() + " is deleted; no rollback brings them back."))
                .toList();
    }
}
