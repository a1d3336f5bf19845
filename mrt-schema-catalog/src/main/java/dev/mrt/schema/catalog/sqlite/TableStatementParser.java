package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.schema.catalog.sqlite.TableStatement.ColumnText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code CREATE TABLE} statement by the grammar at https://sqlite.org/lang_createtable.html. */
final class TableStatementParser {

    private static final Set<String> AFTER_TYPE = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as");
    private static final Set<String> OF_TABLE = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final Map<String, ColumnText> columns = new HashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();

    private TableStatementParser() {}

    /** Throws {@link UnreadableStatementException} where the statement says something unknown. */
    static TableStatement parse(String sql) {
        TokenCursor statement = new TokenCursor(Tokenizer.tokens(sql));
        statement.expect("create");
        statement.expect("table");
        statement.accept("if", "not", "exists");
        statement.name();
        TableStatementParser parser = new TableStatementParser();
        TokenCursor.split(statement.group()).forEach(item -> parser.item(new TokenCursor(item)));
        while (!statement.atEnd()) {
            if (!statement.accept("without", "rowid") && !statement.accept("strict")) {
                statement.expect(",");
            }
        }
        return new TableStatement(parser.columns, parser.constraints);
    }

    private void item(TokenCursor item) {
        if (startsWith(item, OF_TABLE)) {
            while (!item.atEnd()) {
                tableConstraint(item);
            }
        } else {
            column(item);
        }
    }

    private static boolean startsWith(TokenCursor cursor, Set<String> words) {
        return words.stream().anyMatch(cursor.peek()::is);
    }

    private void tableConstraint(TokenCursor item) {
        String name = item.accept("constraint") ? item.name() : null;
        if (item.accept("primary", "key")) {
            List<Token> group = item.group();
            boolean counts = group.removeIf(token -> token.is("autoincrement"));
            key(ObjectKind.PRIMARY_KEY, name, TokenCursor.split(group), conflict(item), counts);
        } else if (item.accept("unique")) {
            key(ObjectKind.UNIQUE, name, TokenCursor.split(item.group()), conflict(item), false);
        } else if (item.accept("foreign", "key")) {
            List<List<Token>> terms = TokenCursor.split(item.group());
            item.expect("references");
            reference(name, terms, item);
        } else {
            item.expect("check");
            check(name, item);
        }
    }

    private void column(TokenCursor item) {
        Token nameToken = item.next();
        while (!item.atEnd() && !startsWith(item, AFTER_TYPE)) {
            if (item.peek().is("(")) {
                item.group();
            } else {
                item.next();
            }
        }
        Map<String, String> properties = new HashMap<>();
        List<Token> generated = null;
        String name = null;
        while (!item.atEnd()) {
            if (item.accept("constraint")) {
                name = item.name();
                continue;
            }
            List<Token> expression = columnConstraint(nameToken, name, item, properties);
            generated = expression == null ? generated : expression;
            name = null;
        }
        columns.put(nameToken.text().toLowerCase(Locale.ROOT), new ColumnText(properties, generated));
    }

    /** Returns the expression if it is that of a generated column. */
    private @Nullable List<Token> columnConstraint(
            Token column, @Nullable String name, TokenCursor item, Map<String, String> properties) {
        if (item.accept("primary", "key")) {
            List<Token> term = new ArrayList<>(List.of(column));
            if (item.peek().is("asc") || item.peek().is("desc")) {
                term.add(item.next());
            }
            String conflict = conflict(item);
            key(ObjectKind.PRIMARY_KEY, name, List.of(term), conflict, item.accept("autoincrement"));
        } else if (item.accept("unique")) {
            key(ObjectKind.UNIQUE, name, List.of(List.of(column)), conflict(item), false);
        } else if (item.accept("check")) {
            check(name, item);
        } else if (item.accept("references")) {
            reference(name, List.of(List.of(column)), item);
        } else if (item.accept("generated", "always", "as") || item.accept("as")) {
            List<Token> expression = item.group();
            properties.put("generated kept", item.accept("stored") ? "stored" : "virtual");
            item.accept("virtual");
            return expression;
        } else {
            columnProperty(name, item, properties);
        }
        return null;
    }

    private static void columnProperty(@Nullable String name, TokenCursor item, Map<String, String> properties) {
        if (item.accept("not", "null")) {
            put(properties, "not null on conflict", conflict(item));
            put(properties, "not null constraint", name == null ? "" : name);
        } else if (item.accept("null")) {
            conflict(item);
        } else if (item.accept("default")) {
            defaultValue(item);
        } else {
            item.expect("collate");
            properties.put("collation", item.name().toUpperCase(Locale.ROOT));
        }
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    /** The pragma tells the value; here it is only passed over. */
    private static void defaultValue(TokenCursor item) {
        if (item.peek().is("(")) {
            item.group();
            return;
        }
        boolean sign = true;
        while (sign) {
            sign = item.accept("+") || item.accept("-");
        }
        item.next();
    }

    private void key(
            ObjectKind kind, @Nullable String name, List<List<Token>> terms, String conflict, boolean autoIncrement) {
        constraints.add(new Constraint(kind, name, terms, List.of(), null, conflict, autoIncrement));
    }

    private void check(@Nullable String name, TokenCursor item) {
        List<Token> condition = item.group();
        String conflict = conflict(item);
        constraints.add(new Constraint(ObjectKind.CHECK, name, List.of(), condition, null, conflict, false));
    }

    private static String conflict(TokenCursor item) {
        return item.accept("on", "conflict") ? item.next().text().toUpperCase(Locale.ROOT) : "";
    }

    private void reference(@Nullable String name, List<List<Token>> terms, TokenCursor item) {
        Constraint.Reference reference = ReferenceParser.parse(item);
        constraints.add(new Constraint(ObjectKind.FOREIGN_KEY, name, terms, List.of(), reference, "", false));
    }
}
