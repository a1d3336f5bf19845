package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A table is dropped with its rows. */
@API(status = API.Status.INTERNAL)
public final class DropTableCheck extends Check {

    /** For the service loader. */
    public DropTableCheck() {
        super(Rule.error("MRT202", "drop-table")
                .finds("A table is dropped, and its rows are gone for good.")
                .inProduction(
                        "A rollback can make the table again, but it will be empty. Application instances that still run the"
                                + " old code fail on every query of the table.")
                .safely(
                        "Rename the table in one release and drop it in a later one, when nothing has missed it; or copy its rows to"
                                + " an archive table that the undo script reads back.")
                .from("squawk/ban-drop-table", "atlas/DS102", "strong_migrations", "pytest-mrt/MRT202")
                .bad(
                        POSTGRES,
                        "V1__orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(12, 2));\n",
                        "U1__orders.sql",
                        "DROP TABLE orders;\n",
                        "V2__drop_orders.sql",
                        "DROP TABLE orders;\n",
                        "U2__drop_orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(12, 2));\n")
                .good(
                        POSTGRES,
                        "V1__orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(12, 2));\n",
                        "U1__orders.sql",
                        "DROP TABLE orders;\n",
                        "V2__retire_orders.sql",
                        "ALTER TABLE orders RENAME TO orders_retired;\n",
                        "U2__retire_orders.sql",
                        "ALTER TABLE orders_retired RENAME TO orders;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return migration.up(DropTable.class).stream()
                .flatMap(drop -> inspect(migration, drop).stream())
                .toList();
    }

    private Optional<RiskWarning> inspect(MigrationContext migration, Occurrence<DropTable> drop) {
        SqlName table = drop.change().table();
        Optional<TableDefinition> known = drop.before().table(table);
        if (Trace.table(migration, drop.change(), table).isEmpty()
                || known.filter(TableDefinition::temporary).isPresent()
                || Partitions.isPart(migration, drop)) {
            return Optional.empty();
        }
        Optional<TableRebuild> rebuild = TableRebuild.around(migration, drop);
        if (rebuild.isPresent()) {
            return rebuild.filter(TableRebuild::leavesRows)
                    .map(part -> found(
                                    migration,
                                    drop,
                                    table,
                                    "Table " + part.table()
                                            + " is made anew with some of its rows only; those that the copy"
                                            + " leaves out are lost with the old table.")
                            .with(Severity.WARNING));
        }
        if (known.isEmpty() && drop.change().ifExists()) {
            return unknown(migration, drop);
        }
        if (SavedValues.of(migration).comeBack(table, null)) {
            return Optional.of(found(
                            migration,
                            drop,
                            table,
                            "Dropping table " + table
                                    + " loses its rows but for what the migration copies and the rollback reads"
                                    + " back; grants, counters and all that hangs on the table go, too.")
                    .with(Severity.WARNING));
        }
        return Optional.of(found(
                migration, drop, table, "Dropping table " + table + " loses its rows; no rollback brings them back."));
    }

    /** {@code DROP TABLE IF EXISTS t; CREATE TABLE t} is how dumps begin; other tables may have been made outside the chain. */
    private Optional<RiskWarning> unknown(MigrationContext migration, Occurrence<DropTable> drop) {
        SqlName table = drop.change().table();
        boolean gone = migration.before().droppedBy(table, null).isPresent();
        boolean made = Stream.concat(
                        migration.up(CreateTable.class).stream(), migration.rollback(CreateTable.class).stream())
                .anyMatch(create -> create.change().table().name().equals(table));
        return gone || made
                ? Optional.empty()
                : Optional.of(found(
                                migration,
                                drop,
                                table,
                                "Dropping table " + table
                                        + ", which no migration of this chain makes, loses its rows if it is"
                                        + " there; no rollback brings them back.")
                        .with(Severity.WARNING));
    }
}
