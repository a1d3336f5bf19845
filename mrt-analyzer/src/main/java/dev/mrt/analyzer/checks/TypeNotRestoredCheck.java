package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** A type is not what it was after the rollback. */
@API(status = API.Status.INTERNAL)
public final class TypeNotRestoredCheck extends Check {

    /** For the service loader. */
    public TypeNotRestoredCheck() {
        super(Rule.error("MRT114", "type-not-restored")
                .finds("The type or collation of a column differs after the rollback from what it was.")
                .inProduction("The old code reads values of another type, and indexes sort in another way.")
                .safely("Change the type back in the rollback.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE text;\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE varchar(40);\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return NotRestored.report(
                this,
                migration,
                each -> each.how() == How.CHANGED
                        && each.kind() == ObjectKind.COLUMN
                        && Set.of("type", "collation").contains(each.property())
                        && !NotRestored.isRemade(migration, each),
                each -> "After the rollback the " + each.property() + " of " + each.path() + " is " + each.is()
                        + "; it was " + each.was() + ".");
    }
}
