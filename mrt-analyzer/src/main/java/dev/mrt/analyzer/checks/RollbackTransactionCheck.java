package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.ORACLE;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import java.util.List;
import org.apiguardian.api.API;

/** A statement of the rollback cannot run inside a transaction. */
@API(status = API.Status.INTERNAL)
public final class RollbackTransactionCheck extends Check {

    /** For the service loader. */
    public RollbackTransactionCheck() {
        super(Rule.error("MRT804", "rollback-transaction-mismatch")
                .finds(
                        "A rollback holds CREATE INDEX CONCURRENTLY and the like in a transaction, or, on MySQL, MariaDB and Oracle, several DDL statements that no transaction holds together.")
                .inProduction("The rollback fails at 2 a.m. with an error that no test of the way up shows.")
                .safely("Put it into a rollback of its own without a transaction.")
                .on(POSTGRES, MYSQL, MARIADB, ORACLE)
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "CREATE INDEX users_name_idx ON users (name);\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "DROP INDEX CONCURRENTLY users_name_idx;\nALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "CREATE INDEX CONCURRENTLY users_name_idx ON users (name);\n",
                        "U2__x.sql",
                        "DROP INDEX CONCURRENTLY users_name_idx;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        MigrationContext back = Reversed.of(migration);
        if (!migration.dialect().hasTransactionalDdl()) {
            return NonAtomicCheck.second(back).stream()
                    .map(statement -> RiskWarning.of(
                                    descriptor(),
                                    migration,
                                    statement,
                                    "",
                                    "If this statement fails, the rollback stays half done, as those before it are committed.")
                            .with(Severity.WARNING))
                    .toList();
        }
        return Transactions.failing(back).stream()
                .map(statement -> RiskWarning.of(
                        descriptor(),
                        migration,
                        statement,
                        "",
                        "PostgreSQL does not run this inside a transaction, and the rollback runs in one."))
                .toList();
    }
}
