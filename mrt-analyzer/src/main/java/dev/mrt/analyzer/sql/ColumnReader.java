package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the definition of a column up to the end of its part. */
final class ColumnReader {

    /** What may follow a type or a default. */
    private static final Set<String> OPTIONS = Set.of(
            "CONSTRAINT",
            "NULL",
            "DEFAULT",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "REFERENCES",
            "COLLATE",
            "GENERATED",
            "COMMENT",
            "AUTO_INCREMENT",
            "AUTOINCREMENT",
            "IDENTITY",
            "KEY",
            "FIRST",
            "AFTER",
            "VISIBLE",
            "INVISIBLE",
            "DEFERRABLE",
            "INITIALLY",
            "ENABLE",
            "DISABLE",
            "STORED",
            "VIRTUAL",
            "PERSISTENT",
            "PERSISTED",
            "COLUMN_FORMAT",
            "STORAGE",
            "COMPRESSION",
            "ROWGUIDCOL",
            "SPARSE",
            "MASKED",
            "SELECTIVITY",
            "CHARSET",
            "USING",
            "AS");

    private static final Map<String, String> SERIALS =
            Map.of("serial", "int", "bigserial", "bigint", "smallserial", "smallint");

    private final Cursor in;
    private final SqlName name;
    private final int start;
    private final List<ConstraintDefinition> constraints = new ArrayList<>();
    private SqlType type = new SqlType("", List.of(), false, "");
    private boolean nullable = true;
    private @Nullable String defaultExpression;
    private String counter = "";
    private @Nullable String generated;
    private boolean stored;
    private @Nullable String collation;
    private @Nullable String onUpdate;
    private @Nullable String comment;
    private String position = "";

    /**
     * A column.
     *
     * @param definition the column
     * @param constraints keys and checks written with it
     * @param position {@code FIRST} or {@code AFTER c}, empty for the end
     */
    record Column(ColumnDefinition definition, List<ConstraintDefinition> constraints, String position) {}

    private ColumnReader(Cursor in) {
        this.in = in;
        this.start = in.at();
        this.name = in.column();
    }

    /** Reads name, type and options. */
    static Column read(Cursor in) {
        ColumnReader reader = new ColumnReader(in);
        reader.type();
        int options = in.at();
        while (!in.atEnd()) {
            reader.option();
        }
        in.moveTo(options);
        in.moveTo(in.end());
        return reader.column();
    }

    /** Whether an option of a column begins here. */
    static boolean isOption(Cursor in) {
        return in.isOneOf(OPTIONS)
                || in.is("NOT", "NULL")
                || in.is("NOT", "DEFERRABLE")
                || in.is("NOT", "VALID")
                || in.is("NOT", "FOR")
                || in.is("NOT", "ENFORCED")
                || in.is("ON", "UPDATE")
                || in.is("ON", "CONFLICT")
                || in.is("ON", "NULL")
                || in.is("ON", "DELETE")
                || in.is("CHARACTER", "SET")
                || in.is("WITH", "VALUES")
                || in.is("NO", "INHERIT");
    }

    private void type() {
        type = TypeReader.read(in);
        String serial = SERIALS.get(type.name());
        if (serial != null && in.dialect().isMySqlLike()) {
            // MySQL manual, "Numeric Data Type Syntax": SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
            type = new SqlType("bigint unsigned", List.of(), false, type.text());
            count("auto_increment");
        } else if (serial != null) {
            type = new SqlType(serial, List.of(), false, type.text());
            count("serial");
        } else if (type.name().equals("identity") && in.dialect() == SqlDialect.H2) {
            type = new SqlType("bigint", List.of(), false, type.text());
            count("identity");
        }
    }

    private void count(String by) {
        counter = by;
        nullable = false;
    }

    private void option() {
        int from = in.at();
        SqlName constraint = null;
        if (in.eat("CONSTRAINT")) {
            constraint = in.column();
        }
        if (in.eat("NOT", "NULL")) {
            notNull(constraint, from);
        } else if (in.eat("NULL")) {
            nullable = true;
        } else if (in.eat("DEFAULT")) {
            defaultExpression = expression();
        } else if (in.is("PRIMARY", "KEY") || in.is("UNIQUE") || in.is("CHECK") || in.is("REFERENCES")) {
            constraints.add(ConstraintReader.inline(in, name, constraint));
        } else if (!computed() && !text()) {
            rest();
        }
    }

    private void notNull(@Nullable SqlName constraint, int from) {
        nullable = false;
        if (constraint != null) {
            constraints.add(ConstraintReader.notNull(constraint, name, in.textFrom(from)));
        }
    }

    private boolean computed() {
        boolean always = in.eat("GENERATED", "ALWAYS") || in.eat("GENERATED", "BY", "DEFAULT");
        in.eat("ON", "NULL");
        if (in.eat("AS", "IDENTITY") || (in.is("IDENTITY") && in.eat("IDENTITY"))) {
            count("identity");
            eatParenthesis();
        } else if (in.eat("AS")) {
            generated = in.is("(") ? in.parenthesis().rest() : expression();
        } else if (in.is("AUTO_INCREMENT") || in.is("AUTOINCREMENT")) {
            in.next();
            count("auto_increment");
            eatParenthesis();
        } else if (in.eat("STORED") || in.eat("PERSISTENT") || in.eat("PERSISTED")) {
            stored = true;
        } else {
            return always || in.eat("VIRTUAL");
        }
        return true;
    }

    private void eatParenthesis() {
        if (in.is("(")) {
            in.skipParenthesis();
        }
    }

    private boolean text() {
        if (in.eat("COLLATE") || in.eat("CHARSET") || in.eat("CHARACTER", "SET")) {
            in.eat("=");
            int from = in.at();
            in.name();
            collation = collation == null ? in.textFrom(from) : collation + " " + in.textFrom(from);
        } else if (in.eat("COMMENT")) {
            in.eat("=");
            comment = in.next().text();
        } else if (in.eat("ON", "UPDATE")) {
            onUpdate = expression();
        } else if (in.is("FIRST") || in.is("AFTER") || in.is("BEFORE")) {
            int from = in.at();
            in.moveTo(in.end());
            position = in.textFrom(from);
        } else {
            return false;
        }
        return true;
    }

    /** What tells nothing of the column itself; it is in the text of the definition. */
    private void rest() {
        if (in.dialect().isMySqlLike() && in.eat("KEY")) {
            constraints.add(ConstraintReader.primaryKey(name));
        } else {
            in.skipParenthesis();
        }
    }

    /** What is written up to the next option, at least one token. */
    private String expression() {
        int from = in.at();
        do {
            in.skipParenthesis();
        } while (!in.atEnd() && !isOption(in));
        return in.textFrom(from);
    }

    private Column column() {
        boolean key = constraints.stream().anyMatch(each -> each.kind() == ConstraintDefinition.Kind.PRIMARY_KEY);
        boolean rowId = key && in.dialect() == SqlDialect.SQLITE && type.text().equalsIgnoreCase("integer");
        if (rowId) {
            // SQLite documentation, "CREATE TABLE", "ROWIDs and the INTEGER PRIMARY KEY".
            count("auto_increment");
        }
        if (key && in.dialect() != SqlDialect.SQLITE) {
            nullable = false;
        }
        ColumnDefinition definition = new ColumnDefinition(
                name,
                type,
                nullable,
                isNull(defaultExpression) ? null : defaultExpression,
                counter,
                generated,
                stored,
                collation,
                onUpdate,
                comment,
                in.textFrom(start));
        return new Column(definition, List.copyOf(constraints), position);
    }

    /** DEFAULT NULL is no default. */
    private static boolean isNull(@Nullable String expression) {
        return expression == null || expression.equalsIgnoreCase("NULL");
    }

    /** Whether a type or an option of a column stands here, so that the word before was its name. */
    static boolean goesOn(Cursor in) {
        return in.peek().isName() || in.peek().kind() == Kind.STRING;
    }
}
