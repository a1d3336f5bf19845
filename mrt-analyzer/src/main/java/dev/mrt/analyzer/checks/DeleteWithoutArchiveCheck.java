package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Merge;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Rows are deleted and not kept. */
@API(status = API.Status.INTERNAL)
public final class DeleteWithoutArchiveCheck extends Check {

    /** For the service loader. */
    public DeleteWithoutArchiveCheck() {
        super(Rule.warning("MRT309", "delete-or-merge-without-archive")
                .finds(
                        "A DELETE with a condition, or a MERGE that deletes, removes rows that were there before and are not copied elsewhere.")
                .inProduction("A rollback has nothing to bring them back from.")
                .safely("Copy the rows to an archive table first, and insert them again in the rollback.")
                .from("pg-migration-lint/PGM303")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__clean.sql",
                        "DELETE FROM users WHERE status = 'gone';\n",
                        "U2__clean.sql",
                        "SELECT 1;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__clean.sql",
                        "CREATE TABLE users_gone AS SELECT * FROM users WHERE status = 'gone';\nDELETE FROM users WHERE status = 'gone';\n",
                        "U2__clean.sql",
                        "INSERT INTO users SELECT * FROM users_gone;\nDROP TABLE users_gone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        SavedValues saved = SavedValues.of(migration);
        Stream<Occurrence<? extends RowChange>> deletes = RowTargets.ofOlderTables(migration, Delete.class)
                .filter(at -> !RowTargets.isEverything(at.change().where())
                        || !at.change().using().isEmpty())
                .filter(at -> !isWrittenBack(migration, at.change()))
                .map(at -> at);
        Stream<Occurrence<? extends RowChange>> merges = RowTargets.ofOlderTables(migration, Merge.class)
                .filter(at -> at.change().deletes())
                .map(at -> at);
        return Stream.concat(deletes, merges)
                .flatMap(at -> lost(
                        migration, saved, at, Objects.requireNonNull(at.change().subject()))
                        .stream())
                .toList();
    }

    private Optional<RiskWarning> lost(MigrationContext migration, SavedValues saved, Occurrence<?> at, SqlName table) {
        if (RowTargets.goesLater(migration, at, table) || saved.comeBack(table, null)) {
            return Optional.empty();
        }
        boolean kept = saved.areKept(table, null);
        if (kept && !Undo.isWritten(migration)) {
            return Optional.empty();
        }
        return Optional.of(found(
                migration,
                at,
                table,
                kept
                        ? "The rows deleted from table " + table + " are kept, but the rollback does not put them back."
                        : "The rows deleted from table " + table + " are not kept; no rollback brings them back."));
    }

    /** Whether the rollback writes rows out that the condition names by a literal: the author knows what was there. */
    private static boolean isWrittenBack(MigrationContext migration, Delete delete) {
        return Conditions.values(delete.where())
                .filter(deleted -> migration.rollback(Insert.class).stream()
                        .map(Occurrence::change)
                        .filter(insert -> insert.table().equals(delete.table()))
                        .anyMatch(insert -> deleted.values().stream()
                                .allMatch(value -> Text.folded(insert.text()).contains(value))))
                .isPresent();
    }
}
