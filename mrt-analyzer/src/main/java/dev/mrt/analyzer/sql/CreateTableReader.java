package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE. */
final class CreateTableReader {

    /** What may stand between CREATE and TABLE. */
    private static final Set<String> KINDS = Set.of(
            "OR",
            "REPLACE",
            "GLOBAL",
            "LOCAL",
            "TEMP",
            "TEMPORARY",
            "UNLOGGED",
            "CACHED",
            "MEMORY",
            "FOREIGN",
            "VIRTUAL",
            "PRIVATE",
            "COLUMN",
            "LINKED",
            "EXTERNAL");

    private static final Set<String> QUERY = Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXECUTE", "(");

    private final Cursor in;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<ConstraintDefinition> constraints = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private boolean temporary;
    private boolean complete = true;
    private boolean filled;
    private String source = "";
    private String options = "";
    private @Nullable SqlName parent;

    private CreateTableReader(Cursor in) {
        this.in = in;
    }

    /** Whether a table is made, the place being behind CREATE. */
    static boolean begins(Cursor in) {
        Cursor ahead = in.copy();
        ahead.eatAll(KINDS);
        return ahead.is("TABLE");
    }

    /** Reads a statement, the place being behind CREATE. */
    static CreateTable read(Cursor in) {
        return new CreateTableReader(in).table();
    }

    private CreateTable table() {
        while (!in.is("TABLE")) {
            temporary |= in.next().upper().startsWith("TEMP");
        }
        in.expect("TABLE");
        boolean ifNotExists = in.eat("IF", "NOT", "EXISTS");
        SqlName name = in.name();
        temporary |= name.schema().equals("pg_temp")
                || name.schema().equals("temp")
                || name.name().startsWith("#");
        head();
        if (in.is("(") && !isQueryInParenthesis()) {
            elements(in.parenthesis(), name);
        }
        tail();
        notNullByKey();
        return new CreateTable(definition(name), ifNotExists, filled, source);
    }

    /** What stands before the columns. */
    private void head() {
        if (in.eat("PARTITION", "OF")) {
            parent = in.name();
            complete = false;
        } else if (in.eat("OF")) {
            complete = false;
            source = in.name().written();
        } else if (in.eat("LIKE") || in.eat("CLONE")) {
            complete = false;
            source = in.name().written();
        } else if (in.is("USING") && in.dialect() == SqlDialect.SQLITE) {
            complete = false;
        }
    }

    private boolean isQueryInParenthesis() {
        return in.peek(1).isWord("SELECT") || in.peek(1).isWord("WITH");
    }

    private void elements(Cursor all, SqlName table) {
        for (Cursor element : all.split()) {
            if (!element.atEnd()) {
                element(element, table);
            }
        }
    }

    private void element(Cursor element, SqlName table) {
        if (element.is("LIKE") && element.peek(1).isName()) {
            element.next();
            source = element.name().written();
            complete = false;
        } else if (element.is("PERIOD", "FOR") || element.is("SUPPLEMENTAL", "LOG")) {
            element.moveTo(element.end());
        } else if (ConstraintReader.begins(element)) {
            constraints.add(ConstraintReader.read(element));
        } else if (IndexReader.beginsInTable(element)) {
            indexes.add(IndexReader.inTable(element, table));
        } else {
            ColumnReader.Column column = ColumnReader.read(element);
            columns.add(column.definition());
            constraints.addAll(column.constraints());
        }
    }

    /** What stands behind the columns. */
    private void tail() {
        int from = in.at();
        int query = query();
        if (query >= 0) {
            in.moveTo(query);
            options = in.text(from, query);
            in.eat("AS");
            source = in.rest();
            filled = !source.toUpperCase(java.util.Locale.ROOT).endsWith("WITH NO DATA");
            complete = false;
        } else {
            options = in.text(from, in.end());
        }
        if (in.copy().find("INHERITS") >= 0) {
            complete = false;
        }
        in.moveTo(in.end());
    }

    /** Where the query begins that fills the table, -1 if there is none. */
    private int query() {
        Cursor ahead = in.copy();
        for (int as = ahead.find("AS"); as >= 0; as = ahead.find("AS")) {
            ahead.moveTo(as + 1);
            if (ahead.isOneOf(QUERY)) {
                return as;
            }
        }
        return in.dialect().isMySqlLike() || in.is("(") ? in.find("SELECT") : -1;
    }

    /** The columns of a primary key take no NULL, but in SQLite. */
    private void notNullByKey() {
        if (in.dialect() == SqlDialect.SQLITE) {
            return;
        }
        constraints.stream()
                .filter(each -> each.kind() == ConstraintDefinition.Kind.PRIMARY_KEY)
                .flatMap(each -> each.columns().stream())
                .forEach(key -> columns.replaceAll(column -> column.name().equals(key) ? notNull(column) : column));
    }

    private static ColumnDefinition notNull(ColumnDefinition column) {
        return new ColumnDefinition(
                column.name(),
                column.type(),
                false,
                column.defaultExpression(),
                column.counter(),
                column.generated(),
                column.stored(),
                column.collation(),
                column.onUpdate(),
                column.comment(),
                column.text());
    }

    private TableDefinition definition(SqlName name) {
        boolean partitioned = options.toUpperCase(java.util.Locale.ROOT).contains("PARTITION BY");
        return new TableDefinition(
                name, columns, constraints, indexes, temporary, parent, partitioned, complete, options);
    }
}
