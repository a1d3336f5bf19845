package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of SQLite, where every value has a type of its own: 1, 1.0, '1' and x'31' are four different values. Numbers and texts are
 * written plainly, blobs as {@code x'31'}; a text that could be taken for another value is written as {@code '1' (text)}.
 */
final class SqliteRows implements RowSource {

    private static final String MARK = " (text)";
    private static final Pattern BLOB = Pattern.compile("x'[0-9a-f]*'");
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]+(\\.[0-9]+(E[+-]?[0-9]+)?)?|-?[0-9.]+E[+-]?[0-9]+|-?Infinity");

    @Override
    public String query(Table table, List<Column> columns) {
        String list = columns.stream()
                .map(column -> Identifiers.STANDARD.name(column.name()))
                .collect(Collectors.joining(", "));
        return "select " + list + " from main."
                + Identifiers.STANDARD.name(table.ref().name());
    }

    @Override
    public @Nullable String value(ResultSet rows, int index, Column column) throws SQLException {
        Object value = rows.getObject(index);
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return Canonical.text("x'" + HexFormat.of().formatHex(bytes) + "'");
        }
        String text = value instanceof Double number ? real(number) : value.toString();
        boolean plain = value instanceof Number || !isAmbiguous(text, column);
        return Canonical.text(plain ? text : "'" + text.replace("'", "''") + "'" + MARK);
    }

    /** Never the text of an integer. */
    private static String real(Double number) {
        String text = Canonical.number(number);
        boolean whole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return whole ? text + ".0" : text;
    }

    private static boolean isAmbiguous(String text, Column column) {
        return text.endsWith(MARK)
                || BLOB.matcher(text).matches()
                || (!holdsOnlyText(column.type()) && NUMBER.matcher(text).matches());
    }

    /** Whether a number that is stored becomes a text: https://sqlite.org/datatype3.html section 3.1. */
    private static boolean holdsOnlyText(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        return !upper.contains("INT") && (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT"));
    }
}
