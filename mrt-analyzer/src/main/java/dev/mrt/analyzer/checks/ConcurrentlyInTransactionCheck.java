package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** A statement that cannot run inside a transaction. */
@API(status = API.Status.INTERNAL)
public final class ConcurrentlyInTransactionCheck extends Check {

    /** For the service loader. */
    public ConcurrentlyInTransactionCheck() {
        super(Rule.error("MRT413", "concurrent-in-transaction")
                .finds("CREATE INDEX CONCURRENTLY, VACUUM and the like stand in a script that runs in a transaction.")
                .inProduction("PostgreSQL refuses the statement, and the migration fails.")
                .safely(
                        "Put it into a file of its own (Flyway then runs it without a transaction), or set executeInTransaction=false; in Liquibase runInTransaction=\"false\".")
                .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                .from("squawk/ban-concurrent-index-creation-in-transaction", "atlas/PG103")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\nDROP INDEX users_name_idx;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\n",
                        "U2__x.sql",
                        "DROP INDEX CONCURRENTLY users_name_idx;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Transactions.failing(migration).stream()
                .map(statement -> RiskWarning.of(
                        descriptor(),
                        migration,
                        statement,
                        "",
                        "PostgreSQL does not run this inside a transaction, and the script runs in one."))
                .toList();
    }
}
