package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.result.Severity;
import java.util.List;
import org.apiguardian.api.API;

/** A rollback does nothing. */
@API(status = API.Status.INTERNAL)
public final class NoopRollbackCheck extends Check {

    /** For the service loader. */
    public NoopRollbackCheck() {
        super(Rule.error("MRT102", "noop-rollback")
                .finds("The rollback is empty, a comment or a SELECT, while the migration changes schema or rows.")
                .inProduction("The rollback runs clean and monitoring is green, but nothing was taken back.")
                .safely(
                        "Write the inverse of each statement; where there is none, say so: leave the undo script away and skip the migration with a reason.")
                .from("pytest-mrt/MRT102")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__phone.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__phone.sql",
                        "SELECT 1;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__phone.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__phone.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        boolean written = migration.migration().rollback() instanceof Rollback.Scripted
                || migration.migration().rollback() instanceof Rollback.Referenced;
        if (!written || !Effects.changesAnything(migration) || Effects.rollbackChangesAnything(migration)) {
            return List.of();
        }
        RiskWarning warning = foundInRollback(
                migration, "", "The rollback changes nothing, while the migration does; nothing is taken back.");
        return List.of(Effects.surelyChangesAnything(migration) ? warning : warning.with(Severity.WARNING));
    }
}
