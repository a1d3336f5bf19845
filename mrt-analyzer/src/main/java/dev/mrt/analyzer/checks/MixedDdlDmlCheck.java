package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange;
import java.util.List;
import org.apiguardian.api.API;

/** Rows are written under an exclusive lock. */
@API(status = API.Status.INTERNAL)
public final class MixedDdlDmlCheck extends Check {

    /** For the service loader. */
    public MixedDdlDmlCheck() {
        super(Rule.warning("MRT431", "ddl-dml-mixed")
                .finds(
                        "A statement takes an ACCESS EXCLUSIVE lock on a table, and rows of a table that was there before are written in the same transaction behind it.")
                .inProduction("Everybody waits for the table until the last row is written.")
                .safely("Schema changes and backfills in migrations of their own.")
                .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                .from("eugene/E4", "django-safe-migrations/DS038")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\nUPDATE users SET phone = name;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
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
        boolean[] locked = {false};
        return migration.upChanges().stream()
                .filter(at -> {
                    boolean rows = at.change() instanceof RowChange.Update || at.change() instanceof RowChange.Delete;
                    boolean found = rows && locked[0] && fresh.isElsewhere(at);
                    locked[0] |= PostgresLock.of(at) == PostgresLock.ACCESS_EXCLUSIVE && fresh.isElsewhere(at);
                    return found;
                })
                .limit(1)
                .map(at -> found(
                        migration,
                        at,
                        String.valueOf(at.change().subject()),
                        "Rows are written while an exclusive lock of an earlier statement is held."))
                .toList();
    }
}
