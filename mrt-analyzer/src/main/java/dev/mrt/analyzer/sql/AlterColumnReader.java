package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ObjectChange.ResetCounter;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.SetDefault;
import dev.mrt.api.sql.TableChange.SetGeneration;
import dev.mrt.api.sql.TableChange.SetNullable;
import dev.mrt.api.sql.TableChange.SetTableOption;
import dev.mrt.api.sql.TableChange.SetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what ALTER TABLE does to a column that is there. */
final class AlterColumnReader {

    private static final Set<String> GENERATION = Set.of("ADD", "SET", "DROP", "RESTART");

    private final Cursor in;
    private final SqlName table;

    AlterColumnReader(Cursor in, SqlName table) {
        this.in = in;
        this.table = table;
    }

    /** Reads on behind ALTER COLUMN. */
    List<Change> alter() {
        in.eat("IF", "EXISTS");
        SqlName column = in.column();
        int from = in.at();
        if (in.eat("SET", "DATA", "TYPE") || in.eat("TYPE")) {
            return type(column);
        }
        if (in.eat("SET", "DEFAULT")) {
            return List.of(new SetDefault(table, column, expression()));
        }
        if (in.eat("DROP", "DEFAULT")) {
            return List.of(new SetDefault(table, column, null));
        }
        if (in.eat("SET", "NOT", "NULL") || in.eat("NOT", "NULL")) {
            return List.of(new SetNullable(table, column, false));
        }
        if (in.eat("DROP", "NOT", "NULL") || in.eat("SET", "NULL") || in.is("NULL") && in.eat("NULL")) {
            return List.of(new SetNullable(table, column, true));
        }
        if (in.eat("RENAME", "TO") || in.eat("RENAME")) {
            return List.of(new RenameColumn(table, column, in.column()));
        }
        if (in.is("RESTART")) {
            return List.of(new ResetCounter(table, column.written() + " " + in.rest()));
        }
        if (isOption()) {
            return List.of(new SetTableOption(table, "ALTER COLUMN", column.written() + " " + in.rest()));
        }
        if (in.isOneOf(GENERATION)) {
            return List.of(new SetGeneration(table, column, in.text(from, in.end())));
        }
        return List.of(redefined(column, from));
    }

    private boolean isOption() {
        return in.is("SET", "STATISTICS")
                || in.is("SET", "STORAGE")
                || in.is("SET", "COMPRESSION")
                || in.is("SET", "(")
                || in.is("SET", "VISIBLE")
                || in.is("SET", "INVISIBLE")
                || in.is("RESET")
                || in.is("OPTIONS")
                || in.is("SELECTIVITY");
    }

    private List<Change> type(SqlName column) {
        SqlType type = TypeReader.read(in);
        String collation = "";
        if (in.eat("COLLATE")) {
            int from = in.at();
            in.name();
            collation = in.textFrom(from);
        }
        String using = in.eat("USING") ? in.rest() : "";
        return List.of(new SetType(table, column, type, using, collation));
    }

    /** {@code null} for DEFAULT NULL, which is none. */
    private @org.jspecify.annotations.Nullable String expression() {
        String expression = in.rest();
        return expression.equalsIgnoreCase("NULL") ? null : expression;
    }

    /** H2: {@code ALTER COLUMN c INT NOT NULL}; SQL Server the same, where what is not written is NULL. */
    private Change redefined(SqlName column, int from) {
        if (in.atEnd()) {
            throw NotUnderstood.expected("an action on the column " + column, in);
        }
        in.moveTo(from - 1);
        ColumnReader.Column to = ColumnReader.read(in);
        return new RedefineColumn(table, column, to.definition(), in.dialect() != SqlDialect.ORACLE);
    }

    /** Reads on behind MODIFY. */
    List<Change> modify() {
        if (in.is("(") && !in.dialect().isMySqlLike()) {
            List<Change> changes = new ArrayList<>();
            for (Cursor part : in.parenthesis().split()) {
                changes.addAll(new AlterColumnReader(part, table).modifyOne());
            }
            return changes;
        }
        in.eat("IF", "EXISTS");
        return modifyOne();
    }

    private List<Change> modifyOne() {
        Cursor written = in.copy();
        ColumnDefinition to = ColumnReader.read(in).definition();
        boolean whole = in.dialect().isMySqlLike() || in.dialect() == SqlDialect.ANY;
        if (whole || !to.type().name().isEmpty()) {
            return List.of(new RedefineColumn(table, to.name(), to, whole));
        }
        // Oracle: what is not written stays as it is.
        List<Change> changes = new ArrayList<>();
        if (written.find("DEFAULT") >= 0) {
            changes.add(new SetDefault(table, to.name(), to.defaultExpression()));
        }
        if (!to.nullable() || written.find("NULL") >= 0 && written.find("DEFAULT") < 0) {
            changes.add(new SetNullable(table, to.name(), to.nullable()));
        }
        return changes.isEmpty() ? List.of(new RedefineColumn(table, to.name(), to, false)) : changes;
    }

    /** Reads on behind CHANGE. */
    List<Change> change() {
        in.eat("IF", "EXISTS");
        SqlName old = in.column();
        ColumnReader.Column to = ColumnReader.read(in);
        SqlName column = to.definition().name();
        Change redefined = new RedefineColumn(table, column, to.definition(), true);
        return old.equals(column) ? List.of(redefined) : List.of(new RenameColumn(table, old, column), redefined);
    }

    /** Reads on behind DROP COLUMN: one column, or several between commas or in parentheses. */
    List<Change> drop() {
        boolean ifExists = in.eat("IF", "EXISTS");
        List<SqlName> columns = in.is("(") ? Expressions.names(in.parenthesis()) : List.of(in.column());
        boolean cascade = in.eat("CASCADE");
        List<Change> changes = new ArrayList<>();
        for (SqlName column : columns) {
            changes.add(new DropColumn(table, column, ifExists, cascade));
        }
        return changes;
    }
}
