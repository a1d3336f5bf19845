package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** A view is dropped or replaced, and the rollback does not bring it back. */
@API(status = API.Status.INTERNAL)
public final class DropViewCheck extends Check {

    private static final Set<ObjectKind> KINDS = Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** For the service loader. */
    public DropViewCheck() {
        super(Rule.error("MRT207", "drop-view-without-reverse")
                .finds("A view is dropped or gets another query, and the rollback does not bring the old one back.")
                .inProduction(
                        "After the rollback the old code fails on the view that is not there, or reads other rows and"
                                + " columns from it than it was written for.")
                .safely("Write the old definition of the view into the rollback, word for word.")
                .from("pytest-mrt/MRT207")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, active boolean);\nCREATE VIEW active_users AS SELECT id FROM users WHERE active;\n",
                        "U1__users.sql",
                        "DROP VIEW active_users;\nDROP TABLE users;\n",
                        "V2__drop_view.sql",
                        "DROP VIEW active_users;\nALTER TABLE users ADD COLUMN state text;\n",
                        "U2__drop_view.sql",
                        "ALTER TABLE users DROP COLUMN state;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, active boolean);\nCREATE VIEW active_users AS SELECT id FROM users WHERE active;\n",
                        "U1__users.sql",
                        "DROP VIEW active_users;\nDROP TABLE users;\n",
                        "V2__drop_view.sql",
                        "DROP VIEW active_users;\n",
                        "U2__drop_view.sql",
                        "CREATE VIEW active_users AS SELECT id FROM users WHERE active;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Bodies.left(migration, KINDS).stream()
                .map(left -> Undo.lacking(migration, found(migration, left.at(), left.name(), left.message())))
                .toList();
    }
}
