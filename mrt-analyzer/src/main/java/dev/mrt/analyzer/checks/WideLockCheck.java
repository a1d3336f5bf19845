package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Several tables are locked in one transaction. */
@API(status = API.Status.INTERNAL)
public final class WideLockCheck extends Check {

    /** For the service loader. */
    public WideLockCheck() {
        super(Rule.info("MRT430", "wide-lock-window")
                .finds("One transaction takes ACCESS EXCLUSIVE locks on two or more tables that were there before.")
                .inProduction(
                        "Sessions that use the tables in another order run into a deadlock, and one of them, or the migration, is cancelled.")
                .safely("One table in each migration.")
                .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                .offByDefault()
                .from("pgls")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nALTER TABLE orgs ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE orgs DROP COLUMN phone;\nALTER TABLE users DROP COLUMN phone;\n")
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
        List<SqlName> locked = migration.upChanges().stream()
                .filter(at -> PostgresLock.of(at) == PostgresLock.ACCESS_EXCLUSIVE && fresh.isElsewhere(at))
                .flatMap(at -> NewTables.tableOf(at).stream())
                .distinct()
                .toList();
        return locked.size() < 2
                ? List.of()
                : List.of(RiskWarning.of(
                        descriptor(),
                        migration,
                        Effects.firstStatement(migration),
                        String.valueOf(locked.get(1)),
                        "One transaction locks " + locked.size() + " tables: "
                                + locked.stream().map(SqlName::toString).collect(Collectors.joining(", ")) + "."));
    }
}
