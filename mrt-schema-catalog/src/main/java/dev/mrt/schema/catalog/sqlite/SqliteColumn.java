package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import dev.mrt.schema.catalog.sqlite.TableStatement.ColumnText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param row of {@code pragma_table_xinfo}
 * @param text what the CREATE statement says besides
 * @param spelling of the table's columns
 */
record SqliteColumn(CatalogRow row, ColumnText text, Spelling spelling) {

    private static final Pattern TYPE =
            Pattern.compile("([^(]*)(?:\\(\\s*\\+?(\\d+)\\s*(?:,\\s*\\+?(\\d+)\\s*)?\\))?.*");
    private static final Pattern OF_LENGTH = Pattern.compile("char|clob|text|blob|binary|string");

    Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>(text.properties());
        attributes.put(
                "type", spelling.write(Tokenizer.tokens(row.text("type"))).replace("\"", ""));
        attributes.put("nullable", row.flag("notnull") ? "no" : "yes");
        String value = defaultOf();
        if (value != null) {
            attributes.put("default", withoutParentheses(spelling.write(Tokenizer.tokens(value))));
        }
        List<Token> generated = text.generated();
        if (generated != null) {
            attributes.put("generated", spelling.write(generated));
        }
        return attributes;
    }

    /** A default of NULL does what no default does. */
    private @Nullable String defaultOf() {
        String value = row.get("dflt_value");
        return "null".equalsIgnoreCase(value) ? null : value;
    }

    private static String withoutParentheses(String value) {
        boolean enclosed = value.startsWith("(") && value.indexOf(')') == value.length() - 1;
        return enclosed ? value.substring(1, value.length() - 1) : value;
    }

    /**
     * The column for seeding.
     *
     * @param onlyKeyOfRowid whether a key on this column is the whole primary key of a table with row ids
     */
    Column typed(boolean onlyKeyOfRowid) {
        boolean key = !row.text("pk").equals("0");
        String base = base();
        boolean counts = key && onlyKeyOfRowid && base.equals("integer");
        List<Token> generated = text.generated();
        boolean lengths = OF_LENGTH.matcher(base).find();
        return new Column(
                row.text("name"),
                row.text("type"),
                base,
                lengths ? number(2) : null,
                lengths ? null : number(2),
                lengths ? null : number(3),
                !row.flag("notnull") && !key,
                defaultOf(),
                counts ? Identity.BY_DEFAULT : Identity.NONE,
                generated == null ? null : spelling.write(generated),
                List.of(),
                false,
                false);
    }

    private String base() {
        Matcher type = TYPE.matcher(row.text("type"));
        return type.matches() ? type.group(1).strip().toLowerCase(Locale.ROOT) : "";
    }

    private @Nullable Integer number(int group) {
        Matcher type = TYPE.matcher(row.text("type"));
        String digits = type.matches() ? type.group(group) : null;
        return digits == null || digits.length() > 9 ? null : Integer.valueOf(digits);
    }
}
