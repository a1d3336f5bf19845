package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** A Java migration has no rollback. */
@API(status = API.Status.INTERNAL)
public final class JavaMigrationCheck extends Check {

    /** For the service loader. */
    public JavaMigrationCheck() {
        super(Rule.error("MRT105", "java-migration-without-reverse")
                .finds("A Java migration of Flyway has no undo script and does not implement Reversible.")
                .inProduction(
                        "At 2 a.m. the release cannot be taken back: the new schema stays under the old code, or someone writes the rollback in a hurry.")
                .safely("Implement dev.mrt.api.Reversible, or write an undo script of the same version.")
                .from("pytest-mrt/MRT105")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "V2__fill.java",
                        "class V2__fill extends BaseJavaMigration { ... }\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return MissingRollback.report(
                this, migration, MissingRollback.JAVA_MIGRATION, "It is Java code without a rollback");
    }
}
