package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** The rollback repeats the migration. */
@API(status = API.Status.INTERNAL)
public final class CopiedRollbackCheck extends Check {

    /** For the service loader. */
    public CopiedRollbackCheck() {
        super(Rule.error("MRT123", "rollback-is-not-inverse")
                .finds("The rollback is the same SQL as the migration, or works on other tables only.")
                .inProduction("It was copied and never edited: it fails, or takes back something else.")
                .safely("Write the inverse of each statement.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    /** What changes rows may be its own inverse: {@code SET cents = -cents}. */
    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        boolean rows = migration.upChanges().stream().allMatch(at -> at.change() instanceof RowChange);
        if (!Undo.isWritten(migration) || migration.up().isEmpty() || rows) {
            return List.of();
        }
        return text(migration.up()).equals(text(migration.rollback()))
                ? List.of(
                        foundInRollback(migration, "", "The rollback repeats the migration instead of taking it back."))
                : List.of();
    }

    private static String text(List<Statement> statements) {
        return statements.stream()
                .map(each -> each.text().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(";"));
    }
}
