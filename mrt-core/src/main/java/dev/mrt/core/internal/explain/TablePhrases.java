package dev.mrt.core.internal.explain;

import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.AlterPartition;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import dev.mrt.api.sql.TableChange.SetDefault;
import dev.mrt.api.sql.TableChange.SetGeneration;
import dev.mrt.api.sql.TableChange.SetNullable;
import dev.mrt.api.sql.TableChange.SetTableOption;
import dev.mrt.api.sql.TableChange.SetType;
import dev.mrt.api.sql.TableDefinition;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes of tables and columns in words. */
final class TablePhrases {

    static final Phrases ALL = new Phrases()
            .on(CreateTable.class, (change, at) -> created(change))
            .on(DropTable.class, TablePhrases::dropped)
            .on(RenameTable.class, (change, at) -> "Renames the table " + change.table() + " to " + change.to() + ".")
            .on(AddColumn.class, (change, at) -> added(change))
            .on(DropColumn.class, TablePhrases::dropped)
            .on(
                    RenameColumn.class,
                    (change, at) -> "Renames the column " + Words.column(change.table(), change.column()) + " to "
                            + change.to().name() + ".")
            .on(
                    RedefineColumn.class,
                    (change, at) -> "Defines the column "
                            + Words.column(change.table(), change.column()) + " anew: " + Words.nature(change.to())
                            + was(at, change.table(), change.column())
                            + ".")
            .on(
                    SetType.class,
                    (change, at) -> "Changes the type of " + Words.column(change.table(), change.column())
                            + typeBefore(at, change.table(), change.column()) + " to "
                            + change.type().text().strip()
                            + (change.using().isEmpty() ? "" : ", converted by " + Words.code(change.using())) + ".")
            .on(
                    SetNullable.class,
                    (change, at) -> change.nullable()
                            ? "Lets " + Words.column(change.table(), change.column()) + " take NULL."
                            : "Makes " + Words.column(change.table(), change.column())
                                    + " NOT NULL; this fails if a row has NULL there.")
            .on(SetDefault.class, TablePhrases::defaulted)
            .on(
                    SetGeneration.class,
                    (change, at) -> "Changes how " + Words.column(change.table(), change.column())
                            + " is counted or computed: " + Words.code(change.text()) + ".")
            .on(
                    SetTableOption.class,
                    (change, at) -> "Changes a property of the table " + change.table() + ": "
                            + Words.code(change.text().isBlank() ? change.option() : change.text()) + ".")
            .on(AlterPartition.class, (change, at) -> partition(change));

    private TablePhrases() {}

    private static String created(CreateTable change) {
        TableDefinition table = change.table();
        String kind = table.temporary() ? "temporary table " : "table ";
        if (table.partitionOf() != null) {
            return "Creates the " + kind + table.name() + " as a partition of " + table.partitionOf()
                    + Words.ifNotExists(change.ifNotExists()) + ".";
        }
        if (!change.source().isEmpty()) {
            return "Creates the " + kind + table.name() + Words.ifNotExists(change.ifNotExists())
                    + (change.filled() ? " and fills it from " : " in the form of ") + Words.code(change.source())
                    + ".";
        }
        String columns =
                Words.names(table.columns().stream().map(ColumnDefinition::name).toList());
        String keys = table.constraints().stream().map(Words::constraint).collect(Collectors.joining("; "));
        return "Creates the " + kind + table.name() + Words.ifNotExists(change.ifNotExists())
                + (columns.isEmpty() ? "" : " with the columns " + columns) + (keys.isEmpty() ? "" : "; " + keys) + ".";
    }

    private static String dropped(DropTable change, Occurrence<?> at) {
        String columns = at.before()
                .table(change.table())
                .map(table -> Words.inParentheses(
                        table.columns().stream().map(ColumnDefinition::name).toList()))
                .orElse("");
        return "Drops the table " + change.table() + Words.ifExists(change.ifExists()) + columns
                + ", with all of its rows" + Words.cascade(change.cascade()) + ".";
    }

    private static String dropped(DropColumn change, Occurrence<?> at) {
        String nature = column(at, change.table(), change.column())
                .map(column -> " (" + Words.nature(column) + ")")
                .orElse("");
        return "Drops the column " + Words.column(change.table(), change.column()) + nature
                + Words.ifExists(change.ifExists()) + ", with the values in every row" + Words.cascade(change.cascade())
                + ".";
    }

    private static String added(AddColumn change) {
        String keys = change.constraints().stream().map(Words::constraint).collect(Collectors.joining("; "));
        return "Adds the column " + Words.column(change.table(), change.column().name())
                + Words.ifNotExists(change.ifNotExists()) + " (" + Words.nature(change.column()) + ")"
                + (keys.isEmpty() ? "" : "; " + keys) + ".";
    }

    private static String defaulted(SetDefault change, Occurrence<?> at) {
        String column = Words.column(change.table(), change.column());
        String before = column(at, change.table(), change.column())
                .flatMap(found -> Optional.ofNullable(found.defaultExpression()))
                .map(found -> "; it was " + Words.code(found))
                .orElse("");
        String now = change.expression();
        return (now == null
                        ? "Drops the default of " + column
                        : "Sets the default of " + column + " to " + Words.code(now))
                + before + ".";
    }

    private static String partition(AlterPartition change) {
        String part = change.partition() == null ? "a partition" : "the partition " + change.partition();
        return switch (change.action()) {
            case "ATTACH" -> "Attaches " + part + " to " + change.table() + ".";
            case "DETACH" ->
                "Detaches " + part + " from " + change.table() + Words.concurrently(change.concurrently()) + ".";
            case "ADD" -> "Adds " + part + " to " + change.table() + ".";
            case "DROP" -> "Drops " + part + " of " + change.table() + ", with all of its rows.";
            case "TRUNCATE" -> "Empties " + part + " of " + change.table() + ".";
            default -> "Changes the partitions of " + change.table() + ": " + Words.code(change.text()) + ".";
        };
    }

    private static Optional<ColumnDefinition> column(Occurrence<?> at, SqlName table, SqlName column) {
        return at.before().table(table).flatMap(found -> found.column(column));
    }

    private static String typeBefore(Occurrence<?> at, SqlName table, SqlName column) {
        return column(at, table, column)
                .map(ColumnDefinition::type)
                .map(SqlType::text)
                .filter(type -> !type.isBlank())
                .map(type -> " from " + type.strip())
                .orElse("");
    }

    private static String was(Occurrence<?> at, SqlName table, SqlName column) {
        return column(at, table, column)
                .map(found -> "; it was: " + Words.nature(found))
                .orElse("");
    }
}
