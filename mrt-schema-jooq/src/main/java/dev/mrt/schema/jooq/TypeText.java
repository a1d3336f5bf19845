package dev.mrt.schema.jooq;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DomainDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A data type in jOOQ-meta's words, or in the database's own where they are known.
 *
 * @param full with length, precision and scale
 * @param base in lower case without them, arrays and domains resolved
 * @param array whether it is an array of {@code base}
 * @param length the greatest length, null if unlimited or without meaning
 * @param precision digits, or digits of fractions of a second; null if without meaning
 * @param scale digits after the point, null if without meaning
 */
record TypeText(
        String full,
        String base,
        boolean array,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale) {

    private static final Pattern DECIMAL = Pattern.compile("(?i)(?:numeric|decimal|dec|number|decfloat)\\b.*");
    private static final Pattern TIME = Pattern.compile("(?i)(?:time|timestamp|datetime|interval).*");
    private static final Pattern FLOAT = Pattern.compile("(?i)float");
    private static final Pattern ARRAY = Pattern.compile("(?i)^_(.+)$|^(.+?)\\s*(?:array|\\[\\d*])$");
    private static final Pattern SIZE = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern FIRST_WORDS = Pattern.compile("(?i)^(timestamp|time)(\\s.*)$");

    /** Unlimited text has this length in some products. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    /**
     * Describes a type.
     *
     * @param type the column's type
     * @param domain its domain, {@code null} if it has none
     * @param exact the full type as the database prints it, empty if unknown
     */
    static TypeText of(DataTypeDefinition type, @Nullable DomainDefinition domain, String exact) {
        DataTypeDefinition resolved = domain == null ? type : domain.getDefinedType();
        String name = written(resolved);
        Matcher array = ARRAY.matcher(SIZE.matcher(name).replaceAll(""));
        boolean isArray = array.matches();
        String base = SIZE.matcher(isArray ? element(array) : name).replaceAll("");
        Integer length = length(resolved);
        Integer precision = precision(resolved, base);
        Integer scale = DECIMAL.matcher(base).matches() && precision != null ? (Integer) resolved.getScale() : null;
        String full = exact.isEmpty() ? full(domain == null ? name : written(type), length, precision, scale) : exact;
        return new TypeText(full, base.toLowerCase(Locale.ROOT), isArray, length, precision, scale);
    }

    private static String element(Matcher array) {
        String prefixed = array.group(1);
        return prefixed == null ? array.group(2) : prefixed;
    }

    /** MySQL's words run together: {@code intunsigned(10)}. */
    private static String written(DataTypeDefinition type) {
        String name = type.getType() == null ? "" : type.getType();
        String user = type.getUserType();
        boolean userDefined = name.isEmpty() || name.equalsIgnoreCase("USER-DEFINED");
        return userDefined && user != null ? user : name.replaceFirst("(?i)(?<=\\w)unsigned", " unsigned");
    }

    private static @Nullable Integer length(DataTypeDefinition type) {
        int length = type.getLength();
        return length <= 0 || length == UNLIMITED ? null : length;
    }

    private static @Nullable Integer precision(DataTypeDefinition type, String base) {
        int precision = type.getPrecision();
        if (TIME.matcher(base).matches()) {
            return precision;
        }
        boolean counts = DECIMAL.matcher(base).matches() || FLOAT.matcher(base).matches();
        return counts && precision > 0 ? precision : null;
    }

    private static String full(
            String name, @Nullable Integer length, @Nullable Integer precision, @Nullable Integer scale) {
        if (name.contains("(") || (precision == null && length == null)) {
            return name;
        }
        String size =
                precision == null ? "(" + length + ")" : "(" + precision + (scale == null ? "" : ", " + scale) + ")";
        Matcher words = FIRST_WORDS.matcher(name);
        return words.matches() ? words.group(1) + size + words.group(2) : name + size;
    }
}
