package dev.mrt.analyzer.chain;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlType;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between two states of one table. */
final class TableDifferences {

    private final SqlDialect dialect;
    private final TableDefinition was;
    private final TableDefinition is;
    private final boolean certain;
    private final List<Difference> found = new ArrayList<>();

    private TableDifferences(SqlDialect dialect, TableDefinition was, TableDefinition is) {
        this.dialect = dialect;
        this.was = was;
        this.is = is;
        this.certain = was.complete() && is.complete();
    }

    static List<Difference> between(SqlDialect dialect, TableDefinition was, TableDefinition is) {
        TableDifferences differences = new TableDifferences(dialect, was, is);
        differences.columns();
        differences.found.addAll(KeyDifferences.between(dialect, was, is, differences.certain));
        return differences.found;
    }

    private void columns() {
        for (ColumnDefinition old : was.columns()) {
            Optional<ColumnDefinition> now = is.column(old.name());
            if (now.isEmpty()) {
                add(old, How.MISSING, "", old.text(), "");
            } else if (!now.get().equals(old)) {
                column(old, now.get());
            }
        }
        for (ColumnDefinition now : is.columns()) {
            if (was.column(now.name()).isEmpty() && was.complete()) {
                add(now, How.ADDED, "", "", now.text());
            }
        }
    }

    private void column(ColumnDefinition old, ColumnDefinition now) {
        if (!isSame(old.type(), now.type())
                && !old.type().name().isEmpty()
                && !now.type().name().isEmpty()) {
            add(old, How.CHANGED, "type", old.type().text(), now.type().text());
        }
        if (old.nullable() != now.nullable()) {
            add(
                    old,
                    How.CHANGED,
                    "nullable",
                    old.nullable() ? "NULL" : "NOT NULL",
                    now.nullable() ? "NULL" : "NOT NULL");
        }
        text(old, "default", old.defaultExpression(), now.defaultExpression());
        text(old, "counter", old.counter(), now.counter());
        text(old, "generated", old.generated(), now.generated());
        text(old, "collation", old.collation(), now.collation());
        text(old, "on update", old.onUpdate(), now.onUpdate());
    }

    /** SQLite keeps the words of a type, so that they tell even where they mean the same. */
    private boolean isSame(SqlType old, SqlType now) {
        return dialect == SqlDialect.SQLITE
                ? NormalText.of(old.text()).equals(NormalText.of(now.text()))
                : old.isSame(now);
    }

    private void text(ColumnDefinition column, String property, @Nullable String old, @Nullable String now) {
        String before = value(property, old);
        String after = value(property, now);
        if (!before.equals(after)) {
            add(column, How.CHANGED, property, shown(before, old), shown(after, now));
        }
    }

    private static String shown(String normal, @Nullable String written) {
        return normal.isEmpty() || written == null ? "none" : written.strip();
    }

    /** {@code DEFAULT NULL} is no default. */
    private static String value(String property, @Nullable String text) {
        String normal = NormalText.of(text);
        return property.equals("default") && normal.equals("null") ? "" : normal;
    }

    private void add(ColumnDefinition column, How how, String property, String before, String after) {
        found.add(new Difference(ObjectKind.COLUMN, how, was.name(), column.name(), property, before, after, certain));
    }
}
