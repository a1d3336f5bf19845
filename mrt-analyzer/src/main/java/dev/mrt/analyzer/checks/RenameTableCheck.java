package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** A table is renamed, and the rollback does not rename it back. */
@API(status = API.Status.INTERNAL)
public final class RenameTableCheck extends Check {

    /** For the service loader. */
    public RenameTableCheck() {
        super(Rule.error("MRT301", "rename-table-without-reverse")
                .finds("A table gets another name, and the rollback does not give it the old one back.")
                .inProduction(
                        "After the rollback the old code looks for the old name and fails. A rollback that makes an"
                                + " empty table of the old name instead hides the rows.")
                .safely("Rename it back in the rollback: ALTER TABLE new RENAME TO old.")
                .from("pytest-mrt/MRT301")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__people.sql",
                        "ALTER TABLE users RENAME TO people;\nALTER TABLE people ADD COLUMN city text;\n",
                        "U2__people.sql",
                        "ALTER TABLE people DROP COLUMN city;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__people.sql",
                        "ALTER TABLE users RENAME TO people;\n",
                        "U2__people.sql",
                        "ALTER TABLE people RENAME TO users;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        Set<SqlName> seen = new HashSet<>();
        return migration.up(RenameTable.class).stream()
                .flatMap(rename ->
                        Trace.table(migration, rename.change(), rename.change().table())
                                .filter(seen::add)
                                .flatMap(before -> notRenamedBack(migration, rename, before))
                                .stream())
                .toList();
    }

    private Optional<RiskWarning> notRenamedBack(
            MigrationContext migration, Occurrence<RenameTable> rename, SqlName before) {
        Optional<SqlName> now = Follow.table(migration.upChanges(), before);
        if (now.isEmpty()
                || now.get().equals(before)
                || isCopied(migration.up(Insert.class), now.get(), before)
                || isCopied(migration.rollback(Insert.class), now.get(), before)) {
            return Optional.empty();
        }
        Optional<SqlName> back = Follow.table(migration.rollbackChanges(), now.get());
        if (back.filter(before::equals).isPresent()) {
            return Optional.empty();
        }
        String instead = back.isEmpty() ? "drops it instead of renaming it back" : "does not rename it back";
        return Optional.of(Undo.lacking(
                migration,
                found(
                        migration,
                        rename,
                        before,
                        "Table " + before + " is renamed to " + now.get() + ", and the rollback " + instead + ".")));
    }

    /** A new table takes the place and the rows, and the renamed one is no more than a copy. */
    private static boolean isCopied(List<Occurrence<Insert>> inserts, SqlName now, SqlName before) {
        return inserts.stream()
                .map(Occurrence::change)
                .anyMatch(insert -> insert.table().equals(before) && now.equals(insert.from()));
    }
}
