package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Something new stays after the rollback. */
@API(status = API.Status.INTERNAL)
public final class CreatedNotDroppedCheck extends Check {

    private static final Set<ObjectKind> OBJECTS = Set.of(
            ObjectKind.TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.ROUTINE,
            ObjectKind.POLICY,
            ObjectKind.RULE,
            ObjectKind.EVENT,
            ObjectKind.STATISTICS);

    /** For the service loader. */
    public CreatedNotDroppedCheck() {
        super(Rule.error("MRT110", "created-object-not-dropped")
                .finds("A table, view, sequence or routine that the migration makes is still there after its rollback.")
                .inProduction(
                        "Applying the migration again fails, as it is there already; the old code works on a schema that nobody has tested.")
                .safely("Drop in the rollback what the migration made, in reverse order.")
                .from("django-safe-migrations/RV001")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "CREATE TABLE orders (id bigint);\nALTER TABLE users ADD COLUMN phone text;\n",
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
        return NotRestored.report(
                this,
                migration,
                each -> each.how() == How.ADDED && OBJECTS.contains(each.kind()),
                each -> "The rollback does not drop " + each.what() + ", which the migration made.");
    }
}
