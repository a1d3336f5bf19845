package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Check constraints. */
final class Checks {

    private static final Pattern NAME = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|`((?:[^`]|``)+)`");

    private static final Pattern JSON = Pattern.compile("json_valid\\(`(.+)`\\)");

    private Checks() {}

    static void write(Catalog catalog, SnapshotBuilder builder) {
        Map<ObjectKey, String> enforced = catalog.of(Section.CONSTRAINTS).stream()
                .filter(row -> row.text("constraint_type").equals("CHECK") && row.value("enforced") != null)
                .collect(Collectors.toMap(Checks::key, row -> row.text("enforced"), (first, second) -> first));
        for (Row row : catalog.of(Section.CHECKS)) {
            ObjectKey key = key(row);
            builder.attribute(key, Facet.CHECK, "expression", expression(row))
                    .attribute(key, Facet.CHECK, "enforced", "NO".equals(enforced.get(key)) ? "no" : null)
                    .attribute(key, Facet.CHECK, "level", row.value("level"));
            if (GeneratedNames.check(key.table(), key.name())) {
                builder.nameGenerated(key);
            }
        }
    }

    private static ObjectKey key(Row row) {
        return ObjectKey.of(ObjectKind.CHECK, row.table(), row.text("constraint_name"));
    }

    /** MySQL, which alone has no level here, keeps the text with its quotes escaped. */
    private static String expression(Row row) {
        String clause = row.text("check_clause");
        return row.value("level") == null ? clause.replace("\\'", "'") : clause;
    }

    static Table.Check typed(Row row, Set<String> columns) {
        List<String> read = NAME.matcher(expression(row))
                .results()
                .filter(found -> found.group(1) != null)
                .map(found -> found.group(1).replace("``", "`"))
                .filter(columns::contains)
                .distinct()
                .toList();
        return new Table.Check(row.text("constraint_name"), expression(row), read);
    }

    /** Whether the check is what makes a column {@code json}. */
    static boolean isJson(Row row, String column) {
        Matcher json = JSON.matcher(row.text("check_clause"));
        return json.matches() && json.group(1).equals(column);
    }
}
