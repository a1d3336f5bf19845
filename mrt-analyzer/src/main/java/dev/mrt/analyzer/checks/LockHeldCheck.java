package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import java.util.List;
import org.apiguardian.api.API;

/** Statements run while an exclusive lock is held. */
@API(status = API.Status.INTERNAL)
public final class LockHeldCheck extends Check {

    /** For the service loader. */
    public LockHeldCheck() {
        super(Rule.info("MRT429", "statement-after-access-exclusive")
                .finds(
                        "A statement takes an ACCESS EXCLUSIVE lock on a table that was there before, and more statements follow in the same transaction.")
                .inProduction(
                        "Everybody waits for the table until the last statement is done, however quick the first one was.")
                .safely("Put the statement with the strong lock last, or into a migration of its own.")
                .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                .offByDefault()
                .from("eugene/E4")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nCREATE TABLE other (id bigint);\n",
                        "U2__x.sql",
                        "DROP TABLE other;\nALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Transactions.isOne(migration)) {
            return List.of();
        }
        NewTables fresh = NewTables.of(migration);
        Statement last = migration.up().isEmpty()
                ? null
                : migration.up().get(migration.up().size() - 1);
        return migration.upChanges().stream()
                .filter(at -> PostgresLock.of(at) == PostgresLock.ACCESS_EXCLUSIVE && fresh.isElsewhere(at))
                .filter(at -> at.statement() != last)
                .limit(1)
                .map(at -> found(
                        migration,
                        at,
                        String.valueOf(at.change().subject()),
                        "The exclusive lock of this statement is held until the last statement of the script is done."))
                .toList();
    }
}
