package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.H2;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<SqlName> unnamed = migration.up(AddConstraint.class).stream()
                .filter(at -> at.change().constraint().name() == null
                        && at.change().constraint().usingIndex() == null)
                .map(at -> at.change().table())
                .collect(Collectors.toSet());
        return migration.rollback(DropConstraint.class).stream()
                .filter(at -> unnamed.contains(at.change().table()) && isUnknown(at))
                .map(at -> found(
                        migration,
                        at,
                        at.change().table(),
                        "The name " + at.change().name() + " is a guess: the migration gives the constraint none."))
                .toList();
    }

    private static boolean isUnknown(Occurrence<DropConstraint> at) {
        SqlName name = at.change().name();
        return name != null
                && at.before()
                        .table(at.change().table())
                        .flatMap(table -> table.constraint(name))
                        .isEmpty();
    }
}
