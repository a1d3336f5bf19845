package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.AlterPartition;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import dev.mrt.api.sql.TableChange.SetTableOption;
import dev.mrt.api.sql.TableDefinition;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes back what is done to tables. */
final class TableInverse {

    private static final Set<String> HARMLESS = Set.of("ALGORITHM", "LOCK", "VALIDATION", "FORCE");

    private final Steps steps;
    private final Ddl ddl;
    private final Definitions definitions;
    private final SqlDialect dialect;
    private final Newborn newborn;
    private final OwnedSequences owned;
    private final Keeper keeper;
    private final ColumnInverse columns;

    TableInverse(SqlDialect dialect, Steps steps, Newborn newborn, Keeper keeper, OwnedSequences owned) {
        this.owned = owned;
        this.dialect = dialect;
        this.steps = steps;
        this.newborn = newborn;
        this.keeper = keeper;
        this.ddl = new Ddl(dialect);
        this.definitions = new Definitions(dialect);
        this.columns = new ColumnInverse(dialect, steps, keeper, owned);
    }

    void takeBack(Step step, TableChange change) {
        if (change instanceof CreateTable create) {
            if (create.ifNotExists()) {
                steps.note("IF NOT EXISTS: it is assumed that table "
                        + create.table().name() + " was not there before.");
            }
            steps.add("DROP TABLE " + ddl.name(newborn.nameAtEnd(create)));
        } else if (change instanceof DropTable drop) {
            drop(step, drop);
        } else if (change instanceof RenameTable rename) {
            rename(step, rename);
        } else if (change instanceof AddColumn || change instanceof DropColumn || change instanceof RenameColumn) {
            columns.takeBack(step, change);
        } else if (change instanceof AlterPartition partition) {
            partition(step, partition);
        } else if (change instanceof SetTableOption option) {
            option(step, option);
        } else {
            columns.takeBack(step, change);
        }
    }

    private void drop(Step step, DropTable drop) {
        Optional<TableDefinition> known = step.tableBefore(drop.table());
        if (known.isEmpty() && drop.ifExists()) {
            steps.note("IF EXISTS: the scripts tell of no table " + drop.table()
                    + ", so it is assumed that nothing was dropped.");
            return;
        }
        if (known.isEmpty() || !known.get().complete()) {
            steps.obstacle(step.statement(), "the scripts do not tell how table " + drop.table() + " was made.");
            return;
        }
        TableDefinition table = known.get();
        if (table.partitionOf() != null || table.partitioned()) {
            steps.obstacle(
                    step.statement(), "table " + drop.table() + " has partitions or is one; make it again by hand.");
            return;
        }
        owned.before(step, table, table.columns());
        steps.add(definitions.table(table));
        owned.after(step, table, table.columns());
        for (IndexDefinition index : table.indexes()) {
            steps.add(definitions.index(index, table.name(), false));
        }
        if (keeper.isOn()) {
            keeper.refill(step, table);
        } else {
            steps.note("The rows of table " + table.name()
                    + " do not come back; --preserve-data keeps them in a side table.");
        }
    }

    private void rename(Step step, RenameTable rename) {
        SqlName old =
                step.tableBefore(rename.table()).map(TableDefinition::name).orElse(rename.table());
        SqlName now = step.tableAfter(rename.to()).map(TableDefinition::name).orElse(rename.to());
        if (!old.schema().equals(now.schema())) {
            String schema = old.schema().isEmpty() ? dialect.defaultSchema() : old.schema();
            steps.add("ALTER TABLE " + ddl.name(now) + " SET SCHEMA " + schema);
        } else {
            steps.add("ALTER TABLE " + ddl.name(now) + " RENAME TO " + ddl.bare(old));
        }
    }

    private void partition(Step step, AlterPartition change) {
        SqlName part = change.partition();
        if (change.action().equals("ATTACH") && part != null) {
            steps.add("ALTER TABLE " + ddl.name(change.table()) + " DETACH PARTITION " + ddl.name(part));
        } else {
            steps.obstacle(step.statement(), "the partition of " + change.table() + " has to be brought back by hand.");
        }
    }

    private void option(Step step, SetTableOption change) {
        String option = change.option().toUpperCase(Locale.ROOT);
        String text = change.text().toUpperCase(Locale.ROOT);
        if (HARMLESS.contains(option)) {
            return;
        }
        if (text.contains("ROW LEVEL SECURITY") && text.contains("ENABLE")) {
            steps.add("ALTER TABLE " + ddl.name(change.table()) + " DISABLE ROW LEVEL SECURITY");
        } else {
            steps.obstacle(
                    step.statement(),
                    "the scripts do not tell what " + change.option() + " of table " + change.table() + " was before.");
        }
    }
}
