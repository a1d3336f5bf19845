package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.TableChange.RenameColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** A column is renamed, and the rollback does not rename it back. */
@API(status = API.Status.INTERNAL)
public final class RenameColumnCheck extends Check {

    /** For the service loader. */
    public RenameColumnCheck() {
        super(Rule.error("MRT302", "rename-column-without-reverse")
                .finds("A column gets another name, and the rollback does not give it the old one back.")
                .inProduction(
                        "After the rollback the old code names a column that is not there, and every such query fails.")
                .safely("Rename it back in the rollback: ALTER TABLE t RENAME COLUMN new TO old.")
                .from("pytest-mrt/MRT302")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__rename.sql",
                        "ALTER TABLE users RENAME COLUMN name TO full_name;\nALTER TABLE users RENAME COLUMN age TO years;\n",
                        "U2__rename.sql",
                        "ALTER TABLE users RENAME COLUMN years TO age;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__rename.sql",
                        "ALTER TABLE users RENAME COLUMN name TO full_name;\n",
                        "U2__rename.sql",
                        "ALTER TABLE users RENAME COLUMN full_name TO name;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        Set<Place> seen = new HashSet<>();
        return migration.up(RenameColumn.class).stream()
                .flatMap(rename -> Trace.column(
                        migration,
                        rename.change(),
                        rename.change().table(),
                        rename.change().column())
                        .filter(seen::add)
                        .flatMap(before -> notRenamedBack(migration, rename, before))
                        .stream())
                .toList();
    }

    private Optional<RiskWarning> notRenamedBack(
            MigrationContext migration, Occurrence<RenameColumn> rename, Place before) {
        Optional<Place> now = Follow.column(migration.upChanges(), before);
        if (now.isEmpty() || now.get().column().equals(before.column())) {
            return Optional.empty();
        }
        Optional<Place> back = Follow.column(migration.rollbackChanges(), now.get());
        if (back.filter(place -> place.column().equals(before.column())).isPresent()
                || (back.isEmpty() && isFilled(migration, before))) {
            return Optional.empty();
        }
        String instead = back.isEmpty() ? "drops it instead of renaming it back" : "does not rename it back";
        return Optional.of(Undo.lacking(
                migration,
                found(
                        migration,
                        rename,
                        before,
                        "Column " + before + " is renamed to " + now.get().column() + ", and the rollback " + instead
                                + ".")));
    }

    /** A rollback may also add the old column, fill it, and drop the new one. */
    private static boolean isFilled(MigrationContext migration, Place before) {
        return migration.rollback(Update.class).stream()
                .flatMap(update -> update.change().assignments().stream())
                .anyMatch(set -> set.column().equals(before.column()));
    }
}
