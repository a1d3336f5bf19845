package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Updates.Fate;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** All rows of a table are updated at once. */
@API(status = API.Status.INTERNAL)
public final class UpdateEverythingCheck extends Check {

    /** For the service loader. */
    public UpdateEverythingCheck() {
        super(Rule.warning("MRT218", "update-without-where")
                .finds(
                        "An UPDATE without a condition gives a column of every row one value, and the old values are not kept.")
                .inProduction(
                        "A forgotten WHERE looks like this; what the rows held is gone, and all of them are locked and written in one transaction.")
                .safely("Add the condition, or copy the old values to a column or table that the rollback reads back.")
                .from("pgls/banUpdateWithoutWhere", "flyway/RG09")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__status.sql",
                        "UPDATE users SET status = 'active';\n",
                        "U2__status.sql",
                        "UPDATE users SET status = NULL;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__status.sql",
                        "ALTER TABLE users ADD COLUMN old_status text;\nUPDATE users SET old_status = status;\nUPDATE users SET status = 'active';\n",
                        "U2__status.sql",
                        "UPDATE users SET status = old_status;\nALTER TABLE users DROP COLUMN old_status;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Updates.of(migration, Fate.SAME_FOR_ALL)
                .map(each -> found(
                        migration,
                        each.at(),
                        each.place(),
                        "Every row gets one value in " + each.place() + "; the old values are not kept."))
                .toList();
    }
}
