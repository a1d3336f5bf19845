package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Updates.Fate;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** An UPDATE destroys the old value. */
@API(status = API.Status.INTERNAL)
public final class NonInvertibleUpdateCheck extends Check {

    /** For the service loader. */
    public NonInvertibleUpdateCheck() {
        super(Rule.warning("MRT307", "non-invertible-update")
                .finds(
                        "An UPDATE sets a column to something from which the old value cannot be computed, and the old value is not kept.")
                .inProduction("Whatever the rollback writes, it is not what the users had entered.")
                .safely(
                        "Copy the old value to another column or a side table in the same migration, and read it back in the rollback.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__case.sql",
                        "UPDATE users SET name = upper(name);\n",
                        "U2__case.sql",
                        "UPDATE users SET name = lower(name);\n")
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
        return Updates.of(migration, Fate.LOST)
                .map(each -> found(
                        migration,
                        each.at(),
                        each.place(),
                        "The old value of " + each.place()
                                + " cannot be computed from the new one, and it is not kept."))
                .toList();
    }
}
