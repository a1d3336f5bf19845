package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import org.apiguardian.api.API;

/** A strong lock without a limit to the waiting. */
@API(status = API.Status.INTERNAL)
public final class MissingLockTimeoutCheck extends Check {

    /** For the service loader. */
    public MissingLockTimeoutCheck() {
        super(Rule.info("MRT428", "missing-lock-timeout")
                .finds("A statement takes a strong lock, and no lock_timeout is set before it.")
                .inProduction("Behind one long query the statement waits, and everybody behind it.")
                .safely("SET LOCAL lock_timeout = '2s' at the top, and try again.")
                .on(POSTGRES)
                .offByDefault()
                .from("squawk/require-timeout-settings", "eugene/E9")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "SET LOCAL lock_timeout = '2s';\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        NewTables fresh = NewTables.of(migration);
        return migration.upChanges().stream()
                .takeWhile(at -> !(at.change() instanceof SetSetting set)
                        || !set.setting().contains("lock_timeout"))
                .filter(at -> PostgresLock.of(at).blocksWrites() && fresh.isElsewhere(at))
                .limit(1)
                .map(at -> found(
                        migration,
                        at,
                        NewTables.tableOf(at).map(SqlName::toString).orElse(""),
                        "The statement waits for its lock without a limit, and everybody waits behind it."))
                .toList();
    }
}
