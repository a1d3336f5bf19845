package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.MigrationKind;
import java.util.List;
import org.apiguardian.api.API;

/** A baseline migration stands for others. */
@API(status = API.Status.INTERNAL)
public final class BaselineMigrationCheck extends Check {

    /** For the service loader. */
    public BaselineMigrationCheck() {
        super(Rule.info("MRT614", "baseline-not-analysed")
                .finds("A baseline migration stands for all migrations up to its version and is not taken back.")
                .inProduction("There is no way back to a version before it.")
                .safely("Keep the migrations that it stands for until nobody has to go back that far.")
                .from("Flyway manual: Baseline migrations")
                .bad(POSTGRES, "B1__users.sql", "CREATE TABLE users (id bigint PRIMARY KEY);\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.migration().kind() == MigrationKind.BASELINE
                ? List.of(RiskWarning.of(
                        descriptor(),
                        migration,
                        migration.migration().location(),
                        "",
                        "A baseline migration is not taken back; there is no way to a version before it."))
                : List.of();
    }
}
