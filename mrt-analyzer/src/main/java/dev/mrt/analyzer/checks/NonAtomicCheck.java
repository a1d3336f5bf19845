package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.ORACLE;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.CreateTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                .on(MYSQL, MARIADB, ORACLE)
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
        NewTables fresh = NewTables.of(migration);
        boolean makesOnly = ddl(migration).allMatch(at -> makesNew(fresh, at));
        return second(migration).stream()
                .map(statement -> RiskWarning.of(
                        descriptor(),
                        migration,
                        statement,
                        "",
                        "DDL statements commit one by one; if this one fails, those before it stay."))
                .map(warning -> makesOnly ? warning.with(Severity.INFO) : warning)
                .toList();
    }

    /** The second DDL statement of a script, if it has one. */
    static Optional<Statement> second(MigrationContext script) {
        return ddl(script).map(Occurrence::statement).distinct().skip(1).findFirst();
    }

    private static Stream<Occurrence<?>> ddl(MigrationContext script) {
        return script.upChanges().stream()
                .filter(at -> at.change() instanceof TableChange
                        || at.change() instanceof KeyChange
                        || at.change() instanceof ObjectChange);
    }

    /** Nothing is lost by dropping it and beginning anew. */
    private static boolean makesNew(NewTables fresh, Occurrence<?> at) {
        return at.change() instanceof CreateTable
                || at.change() instanceof CreateObject
                || NewTables.tableOf(at).filter(fresh::contains).isPresent();
    }
}
