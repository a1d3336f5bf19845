package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** A column takes NULL after the rollback and did not, or the other way round. */
@API(status = API.Status.INTERNAL)
public final class NullabilityCheck extends Check {

    /** For the service loader. */
    public NullabilityCheck() {
        super(Rule.error("MRT115", "nullability-not-restored")
                .finds("Whether a column takes NULL differs after the rollback from what it was.")
                .inProduction("The old code meets NULLs that it does not expect, or its inserts fail.")
                .safely("Set or drop NOT NULL in the rollback.")
                .from("pytest-mrt/MRT402 (one direction)")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name SET NOT NULL;\nALTER TABLE users ALTER COLUMN name DROP NOT NULL;\nALTER TABLE users ALTER COLUMN id DROP NOT NULL;\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name SET NOT NULL;\n",
                        "U2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name DROP NOT NULL;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return NotRestored.report(
                this,
                migration,
                each -> each.how() == How.CHANGED
                        && each.property().equals("nullable")
                        && each.was().equals("NOT NULL")
                        && !NotRestored.isRemade(migration, each),
                each -> "After the rollback " + each.path() + " takes NULL; it did not before.");
    }
}
