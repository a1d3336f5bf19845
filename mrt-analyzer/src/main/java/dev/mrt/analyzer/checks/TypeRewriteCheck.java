package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** Another type rewrites the table. */
@API(status = API.Status.INTERNAL)
public final class TypeRewriteCheck extends Check {

    /** For the service loader. */
    public TypeRewriteCheck() {
        super(Rule.warning("MRT421", "type-change-rewrite")
                .finds("A column gets a type for which the database writes all rows anew.")
                .inProduction("Everybody waits while the whole table and its indexes are written anew.")
                .safely("Add a new column, write both, fill old rows in batches, and switch over.")
                .on(
                        dev.mrt.api.sql.SqlDialect.POSTGRES,
                        dev.mrt.api.sql.SqlDialect.MYSQL,
                        dev.mrt.api.sql.SqlDialect.MARIADB)
                .from("squawk/changing-column-type", "eugene/E5", "atlas/PG301")
                .bad(
                        POSTGRES,
                        "V1__t.sql",
                        "CREATE TABLE t (id int PRIMARY KEY, n int);\n",
                        "U1__t.sql",
                        "DROP TABLE t;\n",
                        "V2__x.sql",
                        "ALTER TABLE t ALTER COLUMN n TYPE bigint;\n",
                        "U2__x.sql",
                        "ALTER TABLE t ALTER COLUMN n TYPE int;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE varchar(80);\n",
                        "U2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE varchar(40);\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return TypeStep.in(migration)
                .filter(step ->
                        step.change(migration).filter(TypeChange::rewrites).isPresent())
                .map(step -> found(
                        migration,
                        step.at(),
                        step.column(),
                        "Changing " + step.words() + " writes every row anew under an exclusive lock."))
                .toList();
    }
}
