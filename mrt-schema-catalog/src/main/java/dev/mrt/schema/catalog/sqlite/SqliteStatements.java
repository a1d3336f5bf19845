package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes, views and triggers, as their CREATE statements say. */
final class SqliteStatements {

    private final SqliteCatalog catalog;
    private final SnapshotBuilder builder;
    private final SqliteTables tables;
    private final Spelling anyName;

    SqliteStatements(SqliteCatalog catalog, SnapshotBuilder builder, SqliteTables tables) {
        this.catalog = catalog;
        this.builder = builder;
        this.tables = tables;
        anyName = tables.spelling();
    }

    void describe() {
        for (CatalogRow row : catalog.statements()) {
            ObjectKey key = key(row);
            if (key.kind() != ObjectKind.TABLE) {
                describe(key, row);
            }
        }
    }

    private static ObjectKey key(CatalogRow row) {
        TableRef table = SqliteTables.ref(row.text("tbl_name"));
        return switch (row.text("type")) {
            case "index" -> ObjectKey.of(ObjectKind.INDEX, table, row.text("name"));
            case "trigger" -> ObjectKey.of(ObjectKind.TRIGGER, table, row.text("name"));
            case "view" -> ObjectKey.relation(ObjectKind.VIEW, table);
            default -> ObjectKey.relation(ObjectKind.TABLE, table);
        };
    }

    private void describe(ObjectKey key, CatalogRow row) {
        List<Token> tokens = Tokenizer.tokens(row.text("sql"));
        try {
            TokenCursor statement = new TokenCursor(tokens);
            statement.expect("create");
            switch (key.kind()) {
                case INDEX -> index(key, statement);
                case VIEW -> view(key, statement);
                default -> trigger(key, statement);
            }
        } catch (UnreadableStatementException e) {
            builder.attribute(key, facet(key.kind()), "definition", anyName.write(tokens));
            builder.warning("The CREATE statement of " + key + " is compared as text, as " + e.getMessage() + ".");
        }
    }

    private static Facet facet(ObjectKind kind) {
        return switch (kind) {
            case INDEX -> Facet.INDEX;
            case VIEW -> Facet.VIEW;
            default -> Facet.TRIGGER;
        };
    }

    private void index(ObjectKey key, TokenCursor statement) {
        String table = key.table();
        boolean unique = statement.accept("unique");
        statement.expect("index");
        statement.accept("if", "not", "exists");
        statement.name();
        statement.expect("on");
        statement.name();
        List<List<Token>> terms = TokenCursor.split(statement.group()).stream()
                .map(term -> term.stream().filter(token -> !token.is("asc")).toList())
                .toList();
        Spelling spelling = tables.spelling(table);
        String predicate = statement.accept("where") ? spelling.write(statement.rest()) : "";
        builder.attribute(key, Facet.INDEX, "unique", unique ? "yes" : "no");
        builder.attribute(
                key, Facet.INDEX, "columns", terms.stream().map(spelling::write).collect(Collectors.joining(", ")));
        builder.attribute(key, Facet.INDEX, "where", predicate.isEmpty() ? null : predicate);
        if (unique) {
            tables.addUnique(table, uniqueKey(key.name(), terms, spelling, predicate));
        }
    }

    private static UniqueKey uniqueKey(String name, List<List<Token>> terms, Spelling spelling, String predicate) {
        List<String> columns = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (List<Token> term : terms) {
            String column = spelling.known(term, 0);
            boolean plain = term.size() == 1
                    || term.get(1).is("collate")
                    || (term.size() == 2 && term.get(1).is("desc"));
            if (plain && !column.isEmpty()) {
                columns.add(column);
            } else {
                expressions.add(spelling.write(term));
            }
        }
        return new UniqueKey(name, columns, String.join(", ", expressions), predicate);
    }

    private void view(ObjectKey key, TokenCursor statement) {
        statement.expect("view");
        statement.accept("if", "not", "exists");
        statement.name();
        if (statement.peek().is("(")) {
            builder.attribute(key, Facet.VIEW, "columns", anyName.write(statement.group()));
        }
        statement.expect("as");
        builder.attribute(key, Facet.VIEW, "definition", anyName.write(statement.rest()));
    }

    private void trigger(ObjectKey key, TokenCursor statement) {
        statement.expect("trigger");
        statement.accept("if", "not", "exists");
        statement.name();
        List<Token> event = new ArrayList<>();
        while (!statement.accept("begin")) {
            event.add(statement.next());
        }
        builder.attribute(key, Facet.TRIGGER, "event", anyName.write(event));
        builder.attribute(key, Facet.TRIGGER, "body", anyName.write(statement.rest()));
    }
}
