package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Several tables are locked at once. */
@API(status = API.Status.INTERNAL)
public final class WideLockCheck extends Check {

    /** For the service loader. */
    public WideLockCheck() {
        super(Rule.info("MRT430", "wide-lock-window")
                .finds("One transaction takes ACCESS EXCLUSIVE on two or more tables that were there before.")
                .inProduction(
                        "All of them are closed until the last statement is done, and an application that uses them in another order runs into a"
                                + " deadlock.")
                .safely("One migration for each table.")
                .on(POSTGRES)
                .from("eugene/E4", "pgls/multipleAlterTable")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE orders;\nDROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN note text;\nALTER TABLE orders ADD COLUMN note text;\n",
                        "U2__x.sql",
                        "ALTER TABLE orders DROP COLUMN note;\nALTER TABLE users DROP COLUMN note;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE orders;\nDROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN note text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN note;\n",
                        "V3__x.sql",
                        "ALTER TABLE orders ADD COLUMN note text;\n",
                        "U3__x.sql",
                        "ALTER TABLE orders DROP COLUMN note;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Transactions.isOne(migration)) {
            return List.of();
        }
        NewTables fresh = NewTables.of(migration);
        Map<SqlName, Occurrence<?>> locked = new LinkedHashMap<>();
        for (Occurrence<?> at : migration.upChanges()) {
            if (at.certain() && PostgresLock.of(at) == PostgresLock.ACCESS_EXCLUSIVE && fresh.isElsewhere(at)) {
                NewTables.tableOf(at).ifPresent(table -> locked.putIfAbsent(table, at));
            }
        }
        return locked.entrySet().stream()
                .skip(1)
                .limit(1)
                .map(second -> found(
                        migration,
                        second.getValue(),
                        second.getKey(),
                        "The transaction now holds "
                                + locked.keySet().iterator().next() + " and " + second.getKey()
                                + (locked.size() > 2 ? " (" + locked.size() + " tables in the end)" : "")
                                + " against everybody."))
                .toList();
    }
}
