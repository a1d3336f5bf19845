package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a column's type takes a text, so that a literal of the SQL can be tried as its value. */
final class Fit {

    private static final Set<String> BOOLEANS = Set.of("true", "false", "t", "f", "0", "1");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,30})?");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?");
    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?s)\\{.*}|\\[.*]|\".*\"|-?\\d+(\\.\\d+)?|true|false|null");
    private static final Pattern SPAN =
            Pattern.compile("-?\\d+ (second|minute|hour|day|week|month|year)s?|\\d+:\\d\\d(:\\d\\d)?");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}(/\\d{1,2})?|[0-9a-fA-F:]*::?[0-9a-fA-F:]+(/\\d{1,3})?");
    private static final Pattern LABELS = Pattern.compile("\\w+(\\.\\w+)*");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

    private Fit() {}

    static boolean fits(Dialect dialect, Column column, String text) {
        Integer length = column.length();
        return switch (Family.of(column)) {
            case TEXT, PADDED -> dialect.texts().fits(text, length);
            case ENUM -> column.enumLabels().contains(text);
            case SET -> column.enumLabels().containsAll(Set.of(text.split(",")));
            case BOOLEAN -> BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
            case INTEGER, YEAR ->
                NUMBER.matcher(text).matches()
                        && !text.contains(".")
                        && IntegerRange.of(column).contains(new BigInteger(text));
            case DECIMAL -> NUMBER.matcher(text).matches() && fits(column, new BigDecimal(text));
            case REAL, DOUBLE, MONEY -> NUMBER.matcher(text).matches();
            case DATE, TIMESTAMP -> DAY.matcher(text).matches();
            case TIME -> CLOCK.matcher(text).matches();
            case UUID -> UUID.matcher(text).matches();
            case BINARY -> HEX.matcher(text).matches() && (length == null || text.length() <= 2 * length);
            case BIT -> text.matches("[01]+") && (length == null || text.length() <= length);
            case JSON -> DOCUMENT.matcher(text).matches();
            case INTERVAL -> SPAN.matcher(text).matches();
            case OTHER -> fits(column.baseType().toLowerCase(Locale.ROOT), text);
            default -> false;
        };
    }

    private static boolean fits(String type, String text) {
        return switch (type) {
            case "inet" -> ADDRESS.matcher(text).matches();
            case "ltree" -> LABELS.matcher(text).matches();
            case "hstore" -> text.contains("=>");
            default -> false;
        };
    }

    private static boolean fits(Column column, BigDecimal number) {
        Integer precision = column.precision();
        Integer scale = column.scale();
        if (precision == null || precision <= 0) {
            return true;
        }
        int places = scale == null ? 0 : scale;
        return number.stripTrailingZeros().scale() <= Math.max(places, 0)
                && number.precision() - number.scale() <= precision - places;
    }
}
