package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** A default is not what it was after the rollback. */
@API(status = API.Status.INTERNAL)
public final class DefaultNotRestoredCheck extends Check {

    /** For the service loader. */
    public DefaultNotRestoredCheck() {
        super(Rule.error("MRT113", "default-not-restored")
                .finds(
                        "The default, counter or computed value of a column differs after the rollback from what it was.")
                .inProduction("Inserts of the old code get other values than before, or fail.")
                .safely("Set the old default in the rollback.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN status SET DEFAULT 'new';\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN status SET DEFAULT 'new';\n",
                        "U2__x.sql",
                        "ALTER TABLE users ALTER COLUMN status DROP DEFAULT;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return NotRestored.report(
                this,
                migration,
                each -> each.how() == How.CHANGED
                        && each.kind() == ObjectKind.COLUMN
                        && Set.of("default", "counter", "generated", "on update")
                                .contains(each.property())
                        && !NotRestored.isRemade(migration, each),
                each -> "After the rollback the " + each.property() + " of " + each.path() + " is " + each.is()
                        + "; it was " + each.was() + ".");
    }
}
