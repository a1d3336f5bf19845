package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Updates.Fate;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
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
        return Updates.of(migration, Fate.NOT_REVERSED)
                .map(each -> found(
                        migration,
                        each.at(),
                        each.place(),
                        "The rollback does not write the old values of " + each.place() + " back; they are lost."))
                .toList();
    }
}
