package dev.mrt.schema.catalog.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * The query of a view with its columns in alphabetical order. The order that they have is a matter of its own: a view of {@code select *}
 * takes it from a table whose column was dropped and added again, and that order nothing can restore.
 */
final class ViewDefinition {

    private static final String SELECT = " SELECT ";
    private static final String FROM = "\n   FROM ";
    private static final List<String> POSITIONAL = List.of("UNION", "INTERSECT", "EXCEPT");

    private final String sql;
    private final List<String> columns = new ArrayList<>();
    private int from = -1;
    private boolean positional;

    private ViewDefinition(String sql) {
        this.sql = sql;
    }

    /**
     * Sorts the outermost columns.
     *
     * @param sql as {@code pg_get_viewdef} prints it
     * @return the same query in canonical order; unchanged where columns have meaning by their position
     */
    static String canonical(String sql) {
        if (!sql.startsWith(SELECT) || sql.startsWith("DISTINCT ON", SELECT.length())) {
            return sql;
        }
        ViewDefinition definition = new ViewDefinition(sql);
        definition.scan();
        return definition.from < 0 || definition.positional ? sql : definition.sorted();
    }

    private void scan() {
        int depth = 0;
        int start = SELECT.length();
        for (int i = start; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (Quotes.opens(c)) {
                i = Quotes.end(sql, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && from >= 0) {
                int at = i;
                positional |= POSITIONAL.stream().anyMatch(word -> sql.startsWith(word, at));
            } else if (depth == 0 && (c == ',' || sql.startsWith(FROM, i))) {
                columns.add(sql.substring(start, i).strip());
                start = i + 1;
                from = c == ',' ? -1 : i;
            }
        }
    }

    private String sorted() {
        return SELECT + String.join(",\n    ", columns.stream().sorted().toList()) + sql.substring(from);
    }
}
