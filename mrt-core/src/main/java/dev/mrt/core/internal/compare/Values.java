package dev.mrt.core.internal.compare;

import dev.mrt.api.data.Row;
import dev.mrt.api.data.TableData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values and rows as a person reads them in one line. */
final class Values {

    private static final int LONGEST = 40;
    private static final int MOST_COLUMNS = 6;

    private Values() {}

    static String shown(@Nullable String value) {
        return value == null ? "NULL" : "'" + abbreviate(value, LONGEST) + "'";
    }

    static String abbreviate(String value, int longest) {
        String line = value.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 3)) + "...";
    }

    /** Names a row by its key, or by its first columns where it has none. */
    static String row(TableData table, Row row) {
        List<String> columns = table.key().isEmpty() ? table.columns() : table.key();
        List<String> parts = new ArrayList<>();
        for (String column : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
            parts.add(column + "=" + shown(row.values().get(table.columns().indexOf(column))));
        }
        return String.join(", ", parts);
    }
}
