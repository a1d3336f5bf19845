package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads constraints, those of a table and those of a column. */
final class ConstraintReader {

    private static final Set<String> AFTER_UNIQUE =
            Set.of("(", "KEY", "INDEX", "USING", "NULLS", "CLUSTERED", "NONCLUSTERED");

    private static final Set<String> ATTRIBUTES = Set.of(
            "DEFERRABLE",
            "ASC",
            "DESC",
            "CLUSTERED",
            "NONCLUSTERED",
            "ENABLE",
            "DISABLE",
            "VALIDATE",
            "ENFORCED",
            "RELY");

    private final Cursor in;
    private final int start;
    private Kind kind = Kind.CHECK;
    private @Nullable SqlName name;
    private List<SqlName> columns = List.of();
    private @Nullable SqlName target;
    private List<SqlName> targetColumns = List.of();
    private String onDelete = "";
    private String onUpdate = "";
    private String expression = "";
    private boolean validated = true;
    private @Nullable SqlName usingIndex;
    private int opened = 0;

    private ConstraintReader(Cursor in, @Nullable SqlName name) {
        this.in = in;
        this.start = in.at();
        this.name = name;
    }

    /** Whether a constraint of a table begins here, not a column of that name. */
    static boolean begins(Cursor in) {
        return (in.is("CONSTRAINT") && !isTyped(in))
                || in.is("PRIMARY", "KEY")
                || in.is("FOREIGN", "KEY")
                || in.is("CHECK", "(")
                || (in.is("EXCLUDE") && (in.peek(1).isSymbol("(") || in.peek(1).isWord("USING")))
                || (in.is("NOT", "NULL"))
                || (in.is("UNIQUE") && isUnique(in));
    }

    /** {@code constraint text} is a column, {@code CONSTRAINT c CHECK ...} is not. */
    private static boolean isTyped(Cursor in) {
        return in.peek(2).kind() == Token.Kind.END || in.peek(2).isSymbol(",");
    }

    private static boolean isUnique(Cursor in) {
        return AFTER_UNIQUE.contains(in.peek(1).upper())
                || (in.dialect().isMySqlLike() && in.peek(2).isSymbol("("));
    }

    /** Reads a constraint of a table up to the end of its part. */
    static ConstraintDefinition read(Cursor in) {
        SqlName name = null;
        if (in.eat("CONSTRAINT")) {
            in.eat("IF", "NOT", "EXISTS");
            name = isUnnamed(in) ? null : in.column();
        }
        ConstraintReader reader = new ConstraintReader(in, name);
        reader.ofTable();
        reader.attributes(false);
        return reader.constraint();
    }

    /** MySQL takes CONSTRAINT without a name. */
    private static boolean isUnnamed(Cursor in) {
        return in.is("PRIMARY", "KEY")
                || in.is("FOREIGN", "KEY")
                || in.is("CHECK", "(")
                || (in.is("UNIQUE") && AFTER_UNIQUE.contains(in.peek(1).upper()));
    }

    /** Reads a constraint that stands in the definition of a column. */
    static ConstraintDefinition inline(Cursor in, SqlName column, @Nullable SqlName name) {
        ConstraintReader reader = new ConstraintReader(in, name);
        reader.columns = List.of(column);
        reader.ofColumn();
        reader.attributes(true);
        return reader.constraint();
    }

    static ConstraintDefinition notNull(SqlName name, SqlName column, String text) {
        return new ConstraintDefinition(
                Kind.NOT_NULL, name, List.of(column), null, List.of(), "", "", "", true, null, text);
    }

    static ConstraintDefinition primaryKey(SqlName column) {
        return new ConstraintDefinition(
                Kind.PRIMARY_KEY, null, List.of(column), null, List.of(), "", "", "", true, null, "PRIMARY KEY");
    }

    private void ofTable() {
        if (in.eat("PRIMARY", "KEY")) {
            kind = Kind.PRIMARY_KEY;
            key();
        } else if (in.eat("UNIQUE")) {
            kind = Kind.UNIQUE;
            in.eatAll(Set.of("KEY", "INDEX"));
            key();
        } else if (in.eat("FOREIGN", "KEY")) {
            kind = Kind.FOREIGN_KEY;
            in.eat("IF", "NOT", "EXISTS");
            nameOfIndex();
            columns = Expressions.names(in.parenthesis());
            in.expect("REFERENCES");
            target();
        } else if (in.eat("CHECK")) {
            check();
            columns = Expressions.columns(lastParenthesis());
        } else if (in.eat("EXCLUDE")) {
            exclusion();
        } else if (in.eat("NOT", "NULL")) {
            kind = Kind.NOT_NULL;
            columns = List.of(in.column());
        } else {
            throw NotUnderstood.expected("a constraint", in);
        }
    }

    private Cursor lastParenthesis() {
        Cursor copy = in.copy();
        copy.moveTo(opened);
        return copy.parenthesis();
    }

    private void ofColumn() {
        if (in.eat("PRIMARY", "KEY")) {
            kind = Kind.PRIMARY_KEY;
        } else if (in.eat("UNIQUE")) {
            kind = Kind.UNIQUE;
            in.eatAll(Set.of("KEY", "INDEX"));
        } else if (in.eat("CHECK")) {
            check();
        } else {
            in.expect("REFERENCES");
            kind = Kind.FOREIGN_KEY;
            target();
        }
    }

    /** The columns of a key, or the index that it takes. */
    private void key() {
        in.eatAll(Set.of("CLUSTERED", "NONCLUSTERED", "HASH"));
        eatNullsDistinct();
        if (in.is("USING", "INDEX") && in.peek(2).isName() && !in.peek(2).isWord("TABLESPACE")) {
            in.eat("USING", "INDEX");
            usingIndex = in.column();
            return;
        }
        nameOfIndex();
        eatMethod();
        columns = keyColumns(in.parenthesis());
    }

    private void eatNullsDistinct() {
        if (in.eat("NULLS")) {
            in.eat("NOT");
            in.eat("DISTINCT");
        }
    }

    /** MySQL gives a key the name of its index. */
    private void nameOfIndex() {
        if (!in.is("(") && !in.is("USING") && in.peek().isName()) {
            SqlName index = in.column();
            name = name == null ? index : name;
        }
    }

    private void eatMethod() {
        if (in.eat("USING")) {
            in.next();
        }
    }

    /** Without length, direction and the like. */
    private static List<SqlName> keyColumns(Cursor keys) {
        List<SqlName> columns = new ArrayList<>();
        for (Cursor key : keys.split()) {
            if (key.peek().isName() && !key.peek(1).isSymbol("::")) {
                columns.add(key.column());
            }
        }
        return columns;
    }

    private void check() {
        kind = Kind.CHECK;
        in.eat("NOT", "FOR", "REPLICATION");
        opened = in.at();
        expression = in.parenthesis().rest();
    }

    private void exclusion() {
        kind = Kind.EXCLUSION;
        int from = in.at();
        eatMethod();
        Cursor elements = in.parenthesis();
        columns = keyColumns(elements);
        if (in.eat("INCLUDE") || in.eat("WITH")) {
            in.skipParenthesis();
        }
        if (in.eat("WHERE")) {
            in.skipParenthesis();
        }
        expression = in.textFrom(from);
    }

    private void target() {
        target = in.name();
        targetColumns = in.is("(") ? Expressions.names(in.parenthesis()) : List.of();
    }

    /** What follows: referential actions, NOT VALID, storage; within a column up to its next option. */
    private void attributes(boolean inColumn) {
        while (!in.atEnd()) {
            if (in.eat("ON", "DELETE")) {
                onDelete = action();
            } else if (in.eat("ON", "UPDATE")) {
                if (inColumn && kind != Kind.FOREIGN_KEY) {
                    in.moveTo(in.at() - 2);
                    return;
                }
                onUpdate = action();
            } else if (in.eat("NOT", "VALID")
                    || in.eat("NOVALIDATE")
                    || in.eat("NOT", "ENFORCED")
                    || in.eat("NOCHECK")) {
                validated = false;
            } else if (in.is("USING", "INDEX")
                    && !inColumn
                    && in.peek(2).isName()
                    && !in.peek(2).isWord("TABLESPACE")) {
                in.eat("USING", "INDEX");
                usingIndex = in.column();
            } else if (inColumn && !eatAttribute()) {
                return;
            } else if (!inColumn) {
                in.skipParenthesis();
            }
        }
    }

    /** Goes behind an attribute of a constraint in a column. */
    private boolean eatAttribute() {
        if (in.eatOneOf(ATTRIBUTES)
                || in.eat("NOT", "DEFERRABLE")
                || in.eat("INITIALLY", "DEFERRED")
                || in.eat("INITIALLY", "IMMEDIATE")
                || in.eat("NO", "INHERIT")
                || in.eat("NULLS", "NOT", "DISTINCT")
                || in.eat("NULLS", "DISTINCT")) {
            return true;
        }
        if (in.eat("MATCH")
                || in.eat("ON", "CONFLICT")
                || in.eat("USING", "INDEX", "TABLESPACE")
                || in.eat("HASH", "WITH")) {
            in.next();
            return true;
        }
        if (in.is("WITH", "(") || in.is("INCLUDE", "(")) {
            in.next();
            in.skipParenthesis();
            return true;
        }
        return false;
    }

    private String action() {
        if (in.eat("SET", "NULL")) {
            return "SET NULL" + setColumns();
        }
        if (in.eat("SET", "DEFAULT")) {
            return "SET DEFAULT" + setColumns();
        }
        if (in.eat("NO", "ACTION")) {
            return "NO ACTION";
        }
        return in.next().upper();
    }

    private String setColumns() {
        return in.is("(") ? " (" + Expressions.normal(in.parenthesis()) + ")" : "";
    }

    private ConstraintDefinition constraint() {
        return new ConstraintDefinition(
                kind,
                name,
                columns,
                target,
                targetColumns,
                onDelete,
                onUpdate,
                expression,
                validated,
                usingIndex,
                in.textFrom(start));
    }
}
