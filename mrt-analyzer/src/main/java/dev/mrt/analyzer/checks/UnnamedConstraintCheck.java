package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.H2;

import dev.mrt.analyzer.checks.MissingNames.Reason;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** The rollback drops a constraint whose name the database made up. */
@API(status = API.Status.INTERNAL)
public final class UnnamedConstraintCheck extends Check {

    /** For the service loader. */
    public UnnamedConstraintCheck() {
        super(Rule.warning("MRT122", "unnamed-constraint-rollback")
                .finds("The migration adds a constraint without a name, and the rollback drops one by a guessed name.")
                .inProduction(
                        "The name differs from server to server, and the rollback fails where it was not guessed right.")
                .safely("Give the constraint a name in the migration.")
                .bad(
                        H2,
                        "V1__t.sql",
                        "CREATE TABLE t (id int PRIMARY KEY, n int);\n",
                        "U1__t.sql",
                        "DROP TABLE t;\n",
                        "V2__x.sql",
                        "ALTER TABLE t ADD UNIQUE (n);\n",
                        "U2__x.sql",
                        "ALTER TABLE t DROP CONSTRAINT constraint_3;\n")
                .good(
                        H2,
                        "V1__t.sql",
                        "CREATE TABLE t (id int PRIMARY KEY, n int);\n",
                        "U1__t.sql",
                        "DROP TABLE t;\n",
                        "V2__x.sql",
                        "ALTER TABLE t ADD CONSTRAINT t_n UNIQUE (n);\n",
                        "U2__x.sql",
                        "ALTER TABLE t DROP CONSTRAINT t_n;\n"));
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
