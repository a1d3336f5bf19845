package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.H2;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback guesses the name of a constraint that has none in the scripts. */
@API(status = API.Status.INTERNAL)
public final class UnnamedConstraintCheck extends Check {

    /** For the service loader. */
    public UnnamedConstraintCheck() {
        super(Rule.warning("MRT122", "unnamed-constraint-rollback")
                .finds("The migration adds a constraint without a name, and the rollback drops it by a guessed one.")
                .inProduction(
                        "The database makes such names up with a number or a hash, another one in each installation: the rollback works on one of them at most.")
                .safely("Name every constraint in the migration that adds it.")
                .bad(
                        H2,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__unique.sql",
                        "ALTER TABLE users ADD UNIQUE (email);\n",
                        "U2__unique.sql",
                        "ALTER TABLE users DROP CONSTRAINT constraint_4;\n")
                .good(
                        H2,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__unique.sql",
                        "ALTER TABLE users ADD CONSTRAINT users_email_uq UNIQUE (email);\n",
                        "U2__unique.sql",
                        "ALTER TABLE users DROP CONSTRAINT users_email_uq;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingNames.in(migration).stream()
                .filter(each ->
                        each.reason() == Reason.UNNAMED && !each.target().ifExists())
                .map(each -> found(
                        migration,
                        each.at(),
                        each.target().path(),
                        "The rollback names the " + each.target().what() + ", a name that no script gave: "
                                + migration.dialect().title() + " makes up another one in each installation."))
                .toList();
    }
}
