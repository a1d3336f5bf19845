package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Update;
import java.util.List;
import org.apiguardian.api.API;

/** All rows of a table are updated at once. */
@API(status = API.Status.INTERNAL)
public final class UpdateEverythingCheck extends Check {

    /** For the service loader. */
    public UpdateEverythingCheck() {
        super(Rule.warning("MRT218", "update-without-where")
                .finds("An UPDATE has no condition.")
                .inProduction(
                        "All rows are locked and written in one transaction; on a large table that stops writers for long, and so does its rollback.")
                .safely("Update in batches by key, outside the transaction of the schema change.")
                .from("pgls/banUpdateWithoutWhere", "flyway/RG09")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__ids.sql",
                        "UPDATE users SET id = id + 1000;\n",
                        "U2__ids.sql",
                        "UPDATE users SET id = id - 1000;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__ids.sql",
                        "UPDATE users SET id = id + 1000 WHERE id BETWEEN 1 AND 999;\n",
                        "U2__ids.sql",
                        "UPDATE users SET id = id - 1000 WHERE id BETWEEN 1001 AND 1999;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return RowTargets.ofOlderTables(migration, Update.class)
                .filter(at -> RowTargets.isEverything(at.change().where())
                        && at.change().from().isEmpty())
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        "Every row of table " + at.change().table() + " is written in one transaction."))
                .toList();
    }
}
