package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.SetDefault;
import dev.mrt.api.sql.TableChange.SetGeneration;
import dev.mrt.api.sql.TableChange.SetNullable;
import dev.mrt.api.sql.TableChange.SetType;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes back what is done to columns. */
final class ColumnInverse {

    private final SqlDialect dialect;
    private final Steps steps;
    private final Keeper keeper;
    private final OwnedSequences owned;
    private final Ddl ddl;
    private final Definitions definitions;

    ColumnInverse(SqlDialect dialect, Steps steps, Keeper keeper, OwnedSequences owned) {
        this.owned = owned;
        this.dialect = dialect;
        this.steps = steps;
        this.keeper = keeper;
        this.ddl = new Ddl(dialect);
        this.definitions = new Definitions(dialect);
    }

    void takeBack(Step step, TableChange change) {
        if (change instanceof AddColumn add) {
            added(step, add);
        } else if (change instanceof DropColumn drop) {
            dropped(step, drop);
        } else if (change instanceof RenameColumn rename) {
            steps.add(alter(rename.table())
                    + (dialect == SqlDialect.H2 ? "ALTER COLUMN " : "RENAME COLUMN ")
                    + ddl.bare(rename.to())
                    + (dialect == SqlDialect.H2 ? " RENAME TO " : " TO ")
                    + ddl.bare(rename.column()));
        } else if (change instanceof SetType set) {
            altered(step, set.table(), set.column());
        } else if (change instanceof SetNullable set) {
            altered(step, set.table(), set.column());
        } else if (change instanceof SetDefault set) {
            altered(step, set.table(), set.column());
        } else if (change instanceof RedefineColumn set) {
            altered(step, set.table(), set.column());
        } else if (change instanceof SetGeneration set) {
            generation(step, set);
        }
    }

    private String alter(SqlName table) {
        return "ALTER TABLE " + ddl.name(table) + " ";
    }

    private void added(Step step, AddColumn add) {
        SqlName column = add.column().name();
        Optional<TableDefinition> before = step.tableBefore(add.table());
        if (add.ifNotExists() && before.flatMap(table -> table.column(column)).isPresent()) {
            return;
        }
        // MySQL drops no column that a foreign key needs; H2 none that a constraint of several columns needs.
        if (dialect.isMySqlLike() || dialect == SqlDialect.H2) {
            KeyInverse.dropAdded(step, add.table(), steps, ddl);
        }
        steps.add(alter(add.table()) + "DROP COLUMN " + ddl.bare(column));
        if (add.ifNotExists() && before.filter(TableDefinition::complete).isEmpty()) {
            steps.note("IF NOT EXISTS: it is assumed that column " + add.table() + "." + column
                    + " was not there before.");
        }
    }

    private void dropped(Step step, DropColumn drop) {
        Optional<TableDefinition> table = step.tableBefore(drop.table());
        Optional<ColumnDefinition> known = table.flatMap(each -> each.column(drop.column()));
        String path = drop.table() + "." + drop.column();
        if (known.isEmpty() || table.isEmpty()) {
            if (drop.ifExists() && table.filter(TableDefinition::complete).isPresent()) {
                return;
            }
            steps.obstacle(step.statement(), "the scripts do not tell how column " + path + " was made.");
            return;
        }
        ColumnDefinition column = known.get();
        boolean isComputed = column.generated() != null;
        boolean later = !column.nullable() && !column.hasValue();
        if (later && !keeper.isOn()) {
            steps.obstacle(
                    step.statement(),
                    "column " + path
                            + " takes no NULL and has no default, so it cannot come back into a table with rows"
                            + " as its values are gone; --preserve-data keeps them in a side table.");
            return;
        }
        owned.before(step, table.get(), List.of(column));
        steps.add(alter(drop.table()) + "ADD COLUMN " + definitions.column(column, column.nullable() || later)
                + position(table.get(), column));
        if (keeper.isOn() && !isComputed) {
            keeper.restore(step, table.get(), List.of(column.name()), "");
        } else if (!isComputed) {
            steps.note("The values of " + path + " do not come back; --preserve-data keeps them in a side table.");
        }
        owned.after(step, table.get(), List.of(column));
        if (later) {
            fill(step, drop.table(), column);
            nullable(step, drop.table(), column);
        }
        restoreKeys(step, table.get());
    }

    /** Rows that were written since have no value. */
    private void fill(Step step, SqlName table, ColumnDefinition column) {
        String path = table + "." + column.name();
        Fillers.of(column.type())
                .ifPresentOrElse(
                        value -> {
                            String name = ddl.bare(column.name());
                            steps.add("UPDATE " + ddl.name(table) + " SET " + name + " = " + value + " WHERE " + name
                                    + " IS NULL");
                            steps.note("Rows that are written after the migration get " + value + " as " + path + ".");
                        },
                        () -> steps.obstacle(
                                step.statement(),
                                "column " + path
                                        + " takes no NULL, and rows that are written after the migration have no value for it."));
    }

    /** A column that is dropped takes its constraints and indexes along. */
    private void restoreKeys(Step step, TableDefinition before) {
        TableDefinition after = step.tableAfter(before.name()).orElse(before);
        for (ConstraintDefinition key : before.constraints()) {
            if (!after.constraints().contains(key) && key.kind() != ConstraintDefinition.Kind.NOT_NULL) {
                if (dialect == SqlDialect.SQLITE) {
                    steps.obstacle(
                            step.statement(),
                            "SQLite adds no constraint to a table that is there; make the table anew by hand.");
                } else {
                    steps.add(alter(before.name()) + "ADD " + definitions.constraint(key));
                }
            }
        }
        for (IndexDefinition index : before.indexes()) {
            if (!after.indexes().contains(index)) {
                steps.add(definitions.index(index, before.name(), false));
            }
        }
    }

    private String position(TableDefinition table, ColumnDefinition column) {
        int at = table.columns().indexOf(column);
        boolean isLast = at == table.columns().size() - 1;
        if (dialect.isMySqlLike() && !isLast) {
            return at == 0
                    ? " FIRST"
                    : " AFTER " + ddl.bare(table.columns().get(at - 1).name());
        }
        if (dialect == SqlDialect.H2 && !isLast) {
            return " BEFORE " + ddl.bare(table.columns().get(at + 1).name());
        }
        if (!isLast) {
            steps.note("Column " + table.name() + "." + column.name()
                    + " comes back as the last one; a SELECT * or an INSERT without column names meets another order.");
        }
        return "";
    }

    private void altered(Step step, SqlName table, SqlName name) {
        Optional<ColumnDefinition> before = step.tableBefore(table).flatMap(each -> each.column(name));
        Optional<ColumnDefinition> after = step.tableAfter(table).flatMap(each -> each.column(name));
        if (before.isEmpty() || after.isEmpty()) {
            steps.obstacle(
                    step.statement(), "the scripts do not tell how column " + table + "." + name + " was before.");
            return;
        }
        if (dialect == SqlDialect.SQLITE) {
            steps.obstacle(step.statement(), "SQLite alters no column; make the table anew by hand.");
            return;
        }
        ColumnDefinition old = before.get();
        if (dialect.isMySqlLike()) {
            steps.add(alter(table) + "MODIFY COLUMN " + definitions.column(old));
            warn(table, old, after.get());
            return;
        }
        restoreParts(step, table, old, after.get());
    }

    private void restoreParts(Step step, SqlName table, ColumnDefinition old, ColumnDefinition now) {
        String column = alter(table) + "ALTER COLUMN " + ddl.bare(old.name());
        boolean typed = !old.type().isSame(now.type()) || !java.util.Objects.equals(old.collation(), now.collation());
        boolean defaulted = !java.util.Objects.equals(old.defaultExpression(), now.defaultExpression());
        if (!old.counter().equals(now.counter()) || !java.util.Objects.equals(old.generated(), now.generated())) {
            steps.obstacle(
                    step.statement(),
                    "how column " + table + "." + old.name()
                            + " is counted or computed has to be brought back by hand.");
            return;
        }
        if (typed && dialect == SqlDialect.POSTGRES && !Casts.areThere(now.type(), old.type())) {
            steps.obstacle(
                    step.statement(),
                    "how values of " + table + "." + old.name() + " are turned from "
                            + now.type().text() + " into " + old.type().text() + " again is for a person to write.");
            return;
        }
        if (typed) {
            String collation =
                    old.collation() == null ? "" : " COLLATE " + old.collation().replaceFirst("(?i)^COLLATE\\s+", "");
            steps.add(
                    dialect == SqlDialect.H2
                            ? column + " SET DATA TYPE " + old.type().text()
                            : column + " TYPE " + old.type().text() + collation + " USING " + ddl.bare(old.name())
                                    + "::" + old.type().text());
        }
        if (defaulted) {
            steps.add(column
                    + (old.defaultExpression() == null ? " DROP DEFAULT" : " SET DEFAULT " + old.defaultExpression()));
        }
        if (old.nullable() != now.nullable()) {
            nullable(step, table, old);
        }
        warn(table, old, now);
    }

    private void nullable(Step step, SqlName table, ColumnDefinition old) {
        if (dialect == SqlDialect.SQLITE) {
            steps.obstacle(step.statement(), "SQLite alters no column; make the table anew by hand.");
        } else if (dialect.isMySqlLike()) {
            steps.add(alter(table) + "MODIFY COLUMN " + definitions.column(old));
        } else {
            steps.add(alter(table) + "ALTER COLUMN " + ddl.bare(old.name())
                    + (old.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
        }
    }

    private void warn(SqlName table, ColumnDefinition old, ColumnDefinition now) {
        String path = table + "." + old.name();
        if (!old.type().isSame(now.type())) {
            steps.note("The rollback fails, or values change, if " + path + " holds what does not fit "
                    + old.type().text() + ".");
        }
        if (!old.nullable() && now.nullable()) {
            steps.note("The rollback fails if " + path + " holds NULL by then.");
        }
    }

    private void generation(Step step, SetGeneration set) {
        String text = set.text().toUpperCase(Locale.ROOT);
        String column = alter(set.table()) + "ALTER COLUMN " + ddl.bare(set.column());
        if (dialect == SqlDialect.POSTGRES && text.contains("ADD") && text.contains("IDENTITY")) {
            steps.add(column + " DROP IDENTITY");
        } else {
            steps.obstacle(
                    step.statement(),
                    "how column " + set.table() + "." + set.column()
                            + " is counted or computed has to be brought back by hand.");
        }
    }
}
