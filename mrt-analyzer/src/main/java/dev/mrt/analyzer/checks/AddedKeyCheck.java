package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** A new index or constraint stays after the rollback. */
@API(status = API.Status.INTERNAL)
public final class AddedKeyCheck extends Check {

    /** For the service loader. */
    public AddedKeyCheck() {
        super(Rule.error("MRT112", "added-index-or-constraint-not-dropped")
                .finds("An index or constraint that the migration adds is still there after its rollback.")
                .inProduction("The old code breaks a rule that it does not know, or applying again fails on the name.")
                .safely("Drop it by its name in the rollback.")
                .from("django-safe-migrations/RV003")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "CREATE INDEX users_name_idx ON users (name);\nALTER TABLE users ADD COLUMN phone text;\n",
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
                each -> each.how() == How.ADDED && Kinds.isKey(each.kind()),
                each -> "The rollback does not drop " + each.what() + ", which the migration added.");
    }
}
