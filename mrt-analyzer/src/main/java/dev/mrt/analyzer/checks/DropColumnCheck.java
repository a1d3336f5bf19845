package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A column is dropped with its values. */
@API(status = API.Status.INTERNAL)
public final class DropColumnCheck extends Check {

    /** For the service loader. */
    public DropColumnCheck() {
        super(Rule.error("MRT201", "drop-column")
                .finds("A column is dropped, and its values are gone for good.")
                .inProduction(
                        "A rollback can bring the column back, not what was in it. Application instances that still run the"
                                + " old code fail on every query that names the column.")
                .safely(
                        "Stop using the column in one release and drop it in a later one, or copy its values to a side table that the"
                                + " undo script reads back.")
                .from("squawk/ban-drop-column", "atlas/DS103", "strong_migrations", "pytest-mrt/MRT201")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, phone text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__drop_phone.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n",
                        "U2__drop_phone.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, phone text);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__set_phone_aside.sql",
                        "CREATE TABLE users_phone AS SELECT id, phone FROM users;\n",
                        "U2__set_phone_aside.sql",
                        "DROP TABLE users_phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(
                        migration.up(DropColumn.class).stream()
                                .filter(drop -> held(migration, drop))
                                .map(drop -> lost(migration, drop)),
                        migration.up(DropTable.class).stream().flatMap(drop -> leftOut(migration, drop)))
                .toList();
    }

    /** What the script itself added, and what the database computes, holds nothing that could be lost. */
    private static boolean held(MigrationContext migration, Occurrence<DropColumn> drop) {
        SqlName table = drop.change().table();
        SqlName column = drop.change().column();
        if (Trace.column(migration, drop.change(), table, column).isEmpty()) {
            return false;
        }
        Optional<TableDefinition> known = drop.before().table(table);
        Optional<ColumnDefinition> definition = known.flatMap(each -> each.column(column));
        boolean absent = definition.isEmpty()
                && (known.filter(TableDefinition::complete).isPresent()
                        || drop.before().droppedBy(table, column).isPresent());
        return !absent
                && known.filter(TableDefinition::temporary).isEmpty()
                && definition.filter(each -> each.generated() != null).isEmpty();
    }

    private RiskWarning lost(MigrationContext migration, Occurrence<DropColumn> drop) {
        String column = drop.change().table() + "." + drop.change().column();
        if (SavedValues.of(migration)
                .comeBack(drop.change().table(), drop.change().column())) {
            return found(
                            migration,
                            drop,
                            column,
                            "Dropping " + column
                                    + " loses its values but for those that the migration copies and the rollback reads"
                                    + " back.")
                    .with(Severity.WARNING);
        }
        return found(
                migration, drop, column, "Dropping " + column + " loses its values; no rollback brings them back.");
    }

    /** A table that is made anew without some of its columns loses them as well. */
    private Stream<RiskWarning> leftOut(MigrationContext migration, Occurrence<DropTable> drop) {
        return TableRebuild.around(migration, drop).stream()
                .flatMap(rebuild -> migration.before().table(rebuild.table()).stream()
                        .flatMap(before -> before.columns().stream())
                        .filter(column -> column.generated() == null)
                        .map(ColumnDefinition::name)
                        .filter(column -> isGone(migration, rebuild, column))
                        .map(column -> found(
                                migration,
                                drop,
                                rebuild.table() + "." + column,
                                "Table " + rebuild.table() + " is made anew without column " + column
                                        + ", which loses its values; no rollback brings them back.")));
    }

    private static boolean isGone(MigrationContext migration, TableRebuild rebuild, SqlName column) {
        return !rebuild.reads(column)
                && migration
                        .after()
                        .table(rebuild.table())
                        .filter(after ->
                                after.complete() && after.column(column).isEmpty())
                        .isPresent();
    }
}
