package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import org.apiguardian.api.API;

/** A new column stays after the rollback. */
@API(status = API.Status.INTERNAL)
public final class AddedColumnCheck extends Check {

    /** For the service loader. */
    public AddedColumnCheck() {
        super(Rule.error("MRT111", "added-column-not-dropped")
                .finds("A column that the migration adds is still there after its rollback.")
                .inProduction(
                        "Applying the migration again fails on the column; if it is NOT NULL, inserts of the old code fail.")
                .safely("Drop the column in the rollback.")
                .from("django-safe-migrations/RV002")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nALTER TABLE users ADD COLUMN fax text;\n",
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
                each -> each.how() == How.ADDED && each.kind() == ObjectKind.COLUMN,
                each -> "The rollback does not drop " + each.what() + ", which the migration added.");
    }
}
