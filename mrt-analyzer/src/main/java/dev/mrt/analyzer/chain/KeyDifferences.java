package dev.mrt.analyzer.chain;

import dev.mrt.analyzer.chain.Difference.How;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between the constraints and indexes of two states of one table. */
final class KeyDifferences {

    /** A constraint or an index, as far as it is compared. */
    private record Key(ObjectKind kind, @Nullable SqlName name, boolean implied, String signature, String text) {}

    private final TableDefinition table;
    private final boolean certain;
    private final List<Difference> found = new ArrayList<>();

    private KeyDifferences(TableDefinition table, boolean certain) {
        this.table = table;
        this.certain = certain;
    }

    static List<Difference> between(SqlDialect dialect, TableDefinition was, TableDefinition is, boolean certain) {
        KeyDifferences differences = new KeyDifferences(was, certain);
        differences.compare(keys(dialect, was), keys(dialect, is), was.complete());
        return differences.found;
    }

    private void compare(List<Key> was, List<Key> is, boolean complete) {
        List<Key> rest = new ArrayList<>(is);
        for (Key old : was) {
            Optional<Key> now = partner(old, rest);
            if (now.isEmpty()) {
                add(old, How.MISSING, "", old.text(), "");
                continue;
            }
            rest.remove(now.get());
            compare(old, now.get());
        }
        if (complete) {
            rest.forEach(added -> add(added, How.ADDED, "", "", added.text()));
        }
    }

    private void compare(Key old, Key now) {
        if (!old.signature().equals(now.signature())) {
            add(old, How.CHANGED, "definition", old.text(), now.text());
        } else if (!isSameName(old, now)) {
            add(old, How.CHANGED, "name", String.valueOf(old.name()), String.valueOf(now.name()));
        }
    }

    private static Optional<Key> partner(Key old, List<Key> all) {
        return all.stream()
                .filter(each -> each.kind() == old.kind())
                .filter(each -> old.name() != null
                        && each.name() != null
                        && old.name().name().equals(each.name().name()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(each ->
                                each.kind() == old.kind() && each.signature().equals(old.signature()))
                        .findFirst());
    }

    private static boolean isSameName(Key old, Key now) {
        if (old.name() == null || now.name() == null || (old.implied() && now.implied())) {
            return true;
        }
        return old.name().name().equals(now.name().name());
    }

    private static List<Key> keys(SqlDialect dialect, TableDefinition table) {
        List<Key> keys = new ArrayList<>();
        for (ConstraintDefinition each : table.constraints()) {
            if (each.kind() != ConstraintDefinition.Kind.NOT_NULL) {
                boolean implied = ImpliedNames.isImplied(dialect, table, each);
                keys.add(new Key(kind(each), each.name(), implied, signature(each), each.text()));
            }
        }
        for (IndexDefinition each : table.indexes()) {
            keys.add(new Key(ObjectKind.INDEX, each.name(), each.name() == null, signature(each), each.text()));
        }
        return keys;
    }

    private static ObjectKind kind(ConstraintDefinition constraint) {
        return ObjectKind.valueOf(constraint.kind().name());
    }

    private static String signature(ConstraintDefinition constraint) {
        boolean written = constraint.kind() == ConstraintDefinition.Kind.CHECK
                || constraint.kind() == ConstraintDefinition.Kind.EXCLUSION;
        return String.join(
                "|",
                written ? "" : names(constraint.columns()),
                constraint.target() == null ? "" : constraint.target().name(),
                rule(constraint.onDelete()),
                rule(constraint.onUpdate()),
                NormalText.of(constraint.expression()));
    }

    private static String rule(String rule) {
        return rule.equals("NO ACTION") ? "" : rule;
    }

    private static String signature(IndexDefinition index) {
        String method = index.method().equals("btree") ? "" : index.method();
        String keys = index.keys().stream()
                .map(key -> NormalText.of(key).replaceFirst(" asc$", ""))
                .collect(Collectors.joining(","));
        return String.join("|", String.valueOf(index.unique()), method, keys, NormalText.of(index.condition()));
    }

    private static String names(List<SqlName> columns) {
        return columns.stream().map(SqlName::name).collect(Collectors.joining(","));
    }

    private void add(Key key, How how, String property, String before, String after) {
        SqlName name = key.name() != null ? key.name() : SqlName.of("(" + NormalText.of(key.text()) + ")");
        found.add(new Difference(key.kind(), how, table.name(), name, property, before, after, certain));
    }
}
