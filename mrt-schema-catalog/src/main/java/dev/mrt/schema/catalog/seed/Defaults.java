package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads constant defaults: a value equal to the default would hide that a column was dropped and added again. */
final class Defaults {

    private static final Pattern QUOTED = Pattern.compile("\\(*'((?:[^']|'')*)'(?:::[\\w \"\\[\\]().]+)?\\)*");
    private static final Pattern BARE = Pattern.compile("\\(*(-?[\\w.]+)\\)*(?:::[\\w \"]+)?");

    private Defaults() {}

    /**
     * The constant that a column defaults to.
     *
     * @param column the column
     * @return its text, {@code null} if there is no default or it is computed
     */
    static @Nullable String literal(Column column) {
        String expression = column.defaultExpression();
        if (expression == null) {
            return null;
        }
        Matcher quoted = QUOTED.matcher(expression.trim());
        if (quoted.matches()) {
            return quoted.group(1).replace("''", "'");
        }
        Matcher bare = BARE.matcher(expression.trim());
        return bare.matches() ? bare.group(1) : null;
    }

    static boolean isDefault(Column column, @Nullable String value) {
        return value != null && value.equalsIgnoreCase(literal(column));
    }
}
