package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MYSQL;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.TableChange;
import java.util.List;
import org.apiguardian.api.API;

/** Several DDL statements in one migration that no transaction holds together. */
@API(status = API.Status.INTERNAL)
public final class NonAtomicCheck extends Check {

    /** For the service loader. */
    public NonAtomicCheck() {
        super(Rule.warning("MRT436", "non-atomic-migration")
                .finds(
                        "Two or more DDL statements stand in one migration on a database whose DDL commits (MySQL, MariaDB, Oracle).")
                .inProduction(
                        "If the second fails, the first stays: the migration is half applied, and its rollback fails on what is not there.")
                .safely("One DDL statement in each migration.")
                .on(
                        dev.mrt.api.sql.SqlDialect.MYSQL,
                        dev.mrt.api.sql.SqlDialect.MARIADB,
                        dev.mrt.api.sql.SqlDialect.ORACLE)
                .from("liquibase-linter/isolate-ddl-changes")
                .bad(
                        MYSQL,
                        "V1__t.sql",
                        "CREATE TABLE t (id int PRIMARY KEY);\n",
                        "U1__t.sql",
                        "DROP TABLE t;\n",
                        "V2__x.sql",
                        "ALTER TABLE t ADD COLUMN a int;\nALTER TABLE t ADD COLUMN b int;\n",
                        "U2__x.sql",
                        "ALTER TABLE t DROP COLUMN b;\n")
                .good(
                        MYSQL,
                        "V1__t.sql",
                        "CREATE TABLE t (id int PRIMARY KEY);\n",
                        "U1__t.sql",
                        "DROP TABLE t;\n",
                        "V2__x.sql",
                        "ALTER TABLE t ADD COLUMN a int, ADD COLUMN b int;\n",
                        "U2__x.sql",
                        "ALTER TABLE t DROP COLUMN a, DROP COLUMN b;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        List<Statement> ddl = migration.upChanges().stream()
                .filter(at -> at.change() instanceof TableChange
                        || at.change() instanceof KeyChange
                        || at.change() instanceof ObjectChange)
                .map(Occurrence::statement)
                .distinct()
                .toList();
        return ddl.size() < 2
                ? List.of()
                : List.of(RiskWarning.of(
                        descriptor(),
                        migration,
                        ddl.get(1),
                        "",
                        ddl.size() + " DDL statements commit one by one; if this one fails, those before it stay."));
    }
}
