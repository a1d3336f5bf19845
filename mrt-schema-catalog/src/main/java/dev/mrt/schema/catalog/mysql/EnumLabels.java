package dev.mrt.schema.catalog.mysql;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The labels in {@code enum('a','b')} as {@code COLUMN_TYPE} shows it: quotes doubled, backslash, NUL, line feed and carriage return escaped. */
final class EnumLabels {

    private static final Pattern LABEL = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("''|\\\\(.)", Pattern.DOTALL);

    private EnumLabels() {}

    static List<String> parse(String columnType) {
        return LABEL.matcher(columnType)
                .results()
                .map(label -> ESCAPE.matcher(label.group(1)).replaceAll(EnumLabels::unescaped))
                .toList();
    }

    private static String unescaped(MatchResult escape) {
        if (escape.group(1) == null) {
            return "'";
        }
        return switch (escape.group(1)) {
            case "0" -> "\0";
            case "n" -> "\n";
            case "r" -> "\r";
            case "\\" -> "\\\\";
            case "$" -> "\\$";
            default -> escape.group(1);
        };
    }
}
