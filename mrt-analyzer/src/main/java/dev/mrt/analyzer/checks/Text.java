package dev.mrt.analyzer.checks;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares pieces of SQL as texts. */
final class Text {

    /** A doubled quote makes two strings of one, which is all the same here, and needs no stack. */
    private static final Pattern STRING_OR_REST = Pattern.compile("'[^']*'|[^']+|'");

    private Text() {}

    /** Lower case but for strings, one blank between words, no blank at the ends. */
    static String folded(String sql) {
        StringBuilder folded = new StringBuilder();
        Matcher each = STRING_OR_REST.matcher(sql);
        while (each.find()) {
            String piece = each.group();
            folded.append(
                    piece.startsWith("'")
                            ? piece
                            : piece.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        }
        return folded.toString().strip();
    }

    /** As {@link #folded}, without blanks, parentheses around the whole, and quotes of names. */
    static String squeezed(String sql) {
        StringBuilder squeezed = new StringBuilder();
        Matcher each = STRING_OR_REST.matcher(folded(sql));
        while (each.find()) {
            String piece = each.group();
            squeezed.append(piece.startsWith("'") ? piece : piece.replaceAll("[\\s\"`()\\[\\]]+", ""));
        }
        return squeezed.toString();
    }

    static boolean isSame(String one, String other) {
        return squeezed(one).equals(squeezed(other));
    }

    static String withoutStrings(String sql) {
        return sql.replaceAll("'[^']*'", "''");
    }
}
