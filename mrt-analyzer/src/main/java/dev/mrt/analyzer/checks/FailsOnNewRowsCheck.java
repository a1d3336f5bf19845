package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rollback demands what new rows need not meet. */
@API(status = API.Status.INTERNAL)
public final class FailsOnNewRowsCheck extends Check {

    /** For the service loader. */
    public FailsOnNewRowsCheck() {
        super(Rule.error("MRT801", "rollback-may-fail-on-new-rows")
                .finds(
                        "The rollback brings back a NOT NULL, a unique or other constraint, or a shorter type that the migration had given up.")
                .inProduction("Rows written since the release break it: the rollback fails exactly when it is needed.")
                .safely(
                        "Repair rows in the rollback before the constraint comes back, or do not give it up in the same release.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, phone text NOT NULL);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__phone_optional.sql",
                        "ALTER TABLE users ALTER COLUMN phone DROP NOT NULL;\n",
                        "U2__phone_optional.sql",
                        "ALTER TABLE users ALTER COLUMN phone SET NOT NULL;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, phone text NOT NULL);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__phone_optional.sql",
                        "ALTER TABLE users ALTER COLUMN phone DROP NOT NULL;\n",
                        "U2__phone_optional.sql",
                        "UPDATE users SET phone = 'unknown' WHERE phone IS NULL;\n"
                                + "ALTER TABLE users ALTER COLUMN phone SET NOT NULL;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        Back back = Back.of(migration);
        return Stream.concat(new ReimposedColumns(back).all(), new ReimposedKeys(back).all())
                .map(it -> warning(back, it))
                .toList();
    }

    private RiskWarning warning(Back back, Reimposed it) {
        RiskWarning warning = found(back.migration(), it.at(), it.object(), it.message());
        boolean sure = it.sure() && !back.isUnclear(it.at());
        return sure || warning.severity() != Severity.ERROR ? warning : warning.with(Severity.WARNING);
    }
}
