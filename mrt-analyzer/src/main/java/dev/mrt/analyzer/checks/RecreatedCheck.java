package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import org.apiguardian.api.API;

/** Something is made anew in the rollback, and is not what it was. */
@API(status = API.Status.INTERNAL)
public final class RecreatedCheck extends Check {

    /** For the service loader. */
    public RecreatedCheck() {
        super(Rule.error("MRT117", "recreated-with-different-definition")
                .finds(
                        "A column, table, index, constraint, view or routine that the rollback makes again differs from what it was.")
                .inProduction(
                        "The schema looks right and is not: a NOT NULL, a default, a condition or a line of a view is missing.")
                .safely("Make it exactly as the migration that introduced it did; mrt fix writes it from there.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users DROP COLUMN name;\n",
                        "U2__x.sql",
                        "ALTER TABLE users ADD COLUMN name text;\n")
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
                each -> each.how() == How.CHANGED
                        && (Kinds.isKey(each.kind())
                                || each.kind() != ObjectKind.COLUMN
                                        && each.kind() != ObjectKind.ENUM
                                        && each.kind() != ObjectKind.VIEW
                                        && each.kind() != ObjectKind.MATERIALIZED_VIEW
                                || NotRestored.isRemade(migration, each)),
                each -> "After the rollback the " + each.property() + " of " + each.what() + " is not what it was: "
                        + Cut.of(each.is()) + " instead of " + Cut.of(each.was()) + ".");
    }
}
