package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import java.util.List;
import org.apiguardian.api.API;

/** A migration without a rollback bars the way to earlier ones. */
@API(status = API.Status.INTERNAL)
public final class UndoGapCheck extends Check {

    /** For the service loader. */
    public UndoGapCheck() {
        super(Rule.info("MRT611", "undo-gap")
                .finds("A migration has no undo script, while migrations before it have one.")
                .inProduction(
                        "Undo goes back one migration after the other and stops here; the scripts before it cannot be reached.")
                .safely(
                        "Write the missing script, or accept that the chain ends here and skip the migration with a reason.")
                .from("Flyway manual: Undo")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__phone.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        boolean barred = migration.engine().equals("flyway")
                && MissingRollback.of(migration) != MissingRollback.NOTHING_MISSING
                && migration.chain().stream()
                        .limit(migration.migration().ordinal() - 1L)
                        .anyMatch(earlier -> earlier.rollback().isPresent());
        return barred
                ? List.of(RiskWarning.of(
                        descriptor(),
                        migration,
                        migration.migration().location(),
                        "",
                        "Undo cannot pass this migration, so the undo scripts before it cannot be reached."))
                : List.of();
    }
}
