package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference;
import dev.mrt.analyzer.chain.Differences;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** The rollback takes back some of the changes only. */
@API(status = API.Status.INTERNAL)
public final class PartialRollbackCheck extends Check {

    /** For the service loader. */
    public PartialRollbackCheck() {
        super(Rule.warning("MRT124", "partial-rollback")
                .finds("At least two things are not what they were after the rollback, while others are.")
                .inProduction("The rollback looks complete at a glance, and is not.")
                .safely("Go through the statements of the migration and write the inverse of each.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nALTER TABLE users ADD COLUMN fax text;\nALTER TABLE users ADD COLUMN pager text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        List<Difference> left = NotRestored.of(migration);
        int changed = Differences.between(migration.before(), migration.after()).size();
        if (left.size() < 2 || left.size() >= changed) {
            return List.of();
        }
        String list = left.stream().limit(MOST).map(Difference::what).collect(Collectors.joining(", "));
        return List.of(foundInRollback(
                migration,
                "",
                "Of " + changed + " changes " + left.size() + " are not taken back: " + list
                        + (left.size() > MOST ? ", ..." : "") + "."));
    }

    private static final int MOST = 8;
}
