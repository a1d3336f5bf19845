package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SessionChange.RunCode;
import java.util.List;
import org.apiguardian.api.API;

/** Code runs, and the rollback runs none. */
@API(status = API.Status.INTERNAL)
public final class RawSqlWithoutReverseCheck extends Check {

    /** For the service loader. */
    public RawSqlWithoutReverseCheck() {
        super(Rule.warning("MRT104", "raw-sql-without-reverse")
                .finds(
                        "The migration runs code whose effect only shows when it runs (DO, CALL, EXECUTE), and the rollback runs none.")
                .inProduction("Whatever the code did stays after the rollback.")
                .safely("Write plain SQL where that is possible, and call the inverse code in the rollback.")
                .from("pytest-mrt/MRT104")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__call.sql",
                        "CALL fill_defaults();\nALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__call.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__call.sql",
                        "CALL fill_defaults();\n",
                        "U2__call.sql",
                        "CALL empty_defaults();\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        boolean codeBack = !migration.rollback(RunCode.class).isEmpty();
        if (!Undo.isWritten(migration) || codeBack) {
            return List.of();
        }
        return migration.up(RunCode.class).stream()
                .filter(at -> at.certain() && at.statement().inCode().isEmpty())
                .map(at -> found(
                        migration,
                        at,
                        "",
                        "The rollback has no counterpart of this code; what it does cannot be told from the files."))
                .toList();
    }
}
