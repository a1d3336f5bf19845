package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables with their columns and constraints. */
final class SqliteTables {

    private final SqliteCatalog catalog;
    private final SnapshotBuilder builder;
    private final Spelling tableNames;
    private final Map<String, TableStatement> statements = new TreeMap<>();
    private final Map<String, List<UniqueKey>> uniqueIndexes = new HashMap<>();

    SqliteTables(SqliteCatalog catalog, SnapshotBuilder builder) {
        this.catalog = catalog;
        this.builder = builder;
        tableNames = new Spelling(catalog.tables().keySet());
    }

    void describe() {
        for (CatalogRow row : catalog.statements()) {
            if (row.text("type").equals("table")) {
                table(row.text("name"), row.text("sql"));
            }
        }
        statements.forEach(this::columns);
        statements.forEach(this::constraints);
    }

    private void table(String name, String sql) {
        ObjectKey key = ObjectKey.relation(ObjectKind.TABLE, ref(name));
        CatalogRow row = catalog.tables().getOrDefault(name, CatalogRow.NONE);
        builder.object(key);
        builder.attribute(key, Facet.STORAGE, "without rowid", row.flag("wr") ? "yes" : "no");
        builder.attribute(key, Facet.TABLE, "strict", row.flag("strict") ? "yes" : "no");
        if (row.text("type").equals("virtual")) {
            TokenCursor statement = new TokenCursor(Tokenizer.tokens(sql));
            statement.accept("create", "virtual", "table");
            statement.accept("if", "not", "exists");
            statement.name();
            builder.attribute(key, Facet.TABLE, "module", spelling(name).write(statement.rest()));
            statements.put(name, TableStatement.NONE);
        } else {
            statements.put(name, parsed(key, sql));
        }
    }

    private TableStatement parsed(ObjectKey key, String sql) {
        try {
            return TableStatementParser.parse(sql);
        } catch (UnreadableStatementException e) {
            builder.attribute(
                    key, Facet.TABLE, "definition", spelling(key.table()).write(Tokenizer.tokens(sql)));
            builder.warning("The CREATE statement of table " + key.table()
                    + " is compared as text and its constraints are not known to the seeder: " + e.getMessage() + ".");
            return TableStatement.NONE;
        }
    }

    private void columns(String table, TableStatement statement) {
        List<String> names = new ArrayList<>();
        for (CatalogRow row : columns(table)) {
            ObjectKey key = ObjectKey.of(ObjectKind.COLUMN, ref(table), row.text("name"));
            SqliteColumn column = new SqliteColumn(row, statement.column(row.text("name")), spelling(table));
            column.attributes().forEach((name, value) -> builder.attribute(key, Facet.COLUMN, name, value));
            names.add(key.name());
        }
        builder.attribute(
                ObjectKey.of(ObjectKind.COLUMN_ORDER, ref(table), ""),
                Facet.COLUMN_ORDER,
                "columns",
                String.join(", ", names));
    }

    private void constraints(String table, TableStatement statement) {
        SqliteConstraints constraints = new SqliteConstraints(builder, ref(table), spelling(table));
        statement.constraints().forEach(constraint -> constraints.describe(constraint, target(constraint)));
    }

    /** Table and columns that a foreign key leads to, in the catalog's spelling; a table that is not there as it is written. */
    private SqliteConstraints.Target target(Constraint constraint) {
        Constraint.Reference reference = constraint.reference();
        if (reference == null) {
            return new SqliteConstraints.Target(ref(""), List.of());
        }
        String table = tableNames.name(reference.table());
        List<String> columns = reference.columns().isEmpty()
                ? primaryKey(table)
                : spelling(table).names(reference.columns());
        return new SqliteConstraints.Target(ref(table), columns);
    }

    private List<CatalogRow> columns(String table) {
        return catalog.columns().getOrDefault(table, List.of());
    }

    private List<String> primaryKey(String table) {
        return columns(table).stream()
                .filter(row -> !row.text("pk").equals("0"))
                .sorted(Comparator.comparing(row -> Integer.valueOf(row.text("pk"))))
                .map(row -> row.text("name"))
                .toList();
    }

    /** How names of a table's columns are spelled. */
    Spelling spelling(String table) {
        return new Spelling(columns(table).stream().map(row -> row.text("name")).toList());
    }

    /** How any name of the schema is spelled. */
    Spelling spelling() {
        List<String> names = new ArrayList<>(new TreeMap<>(catalog.tables()).keySet());
        catalog.columns().values().stream()
                .flatMap(Collection::stream)
                .map(row -> row.text("name"))
                .sorted()
                .forEach(names::add);
        return new Spelling(names);
    }

    void addUnique(String table, UniqueKey key) {
        uniqueIndexes.computeIfAbsent(table, any -> new ArrayList<>()).add(key);
    }

    void deliver() {
        statements.forEach((table, statement) -> {
            if (!columns(table).isEmpty()) {
                builder.table(typed(table, statement));
            }
        });
    }

    private Table typed(String table, TableStatement statement) {
        Spelling spelling = spelling(table);
        List<String> primaryKey = primaryKey(table);
        boolean rowid = !catalog.tables().getOrDefault(table, CatalogRow.NONE).flag("wr");
        List<Column> typed = columns(table).stream()
                .map(row -> new SqliteColumn(row, statement.column(row.text("name")), spelling)
                        .typed(rowid && primaryKey.size() == 1))
                .toList();
        SqliteConstraints constraints = new SqliteConstraints(builder, ref(table), spelling);
        List<UniqueKey> uniqueKeys = new ArrayList<>(constraints.uniqueKeys(statement.constraints()));
        uniqueKeys.addAll(uniqueIndexes.getOrDefault(table, List.of()));
        return new Table(
                ref(table),
                typed,
                primaryKey,
                uniqueKeys,
                statement.constraints().stream()
                        .filter(constraint -> constraint.kind() == ObjectKind.FOREIGN_KEY)
                        .map(constraint -> constraints.foreignKey(constraint, target(constraint)))
                        .toList(),
                constraints.checks(statement.constraints()),
                false);
    }

    static TableRef ref(String table) {
        return new TableRef("", table);
    }
}
