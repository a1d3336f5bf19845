package dev.mrt.tests.changelog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ends of statements in a script whose function, trigger or procedure bodies hold semicolons of their own. */
final class SqlBlocks {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|(?<tag>\\$\\w*\\$).*?\\k<tag>"
                    + "|(?<word>[A-Za-z_]\\w*)|(?<end>;)|.",
            Pattern.DOTALL);

    private static final Pattern BLOCK =
            Pattern.compile("\\$\\w*\\$|\\bCREATE\\b[^;]*\\bBEGIN\\b", Pattern.CASE_INSENSITIVE);

    private SqlBlocks() {}

    /** Whether the script may hold a semicolon that ends no statement. */
    static boolean in(String script) {
        return BLOCK.matcher(script).find();
    }

    /** The script with another delimiter in the place of each semicolon that ends a statement. */
    static String delimited(String script, String delimiter) {
        var text = new StringBuilder();
        int depth = 0;
        boolean creates = false;
        Matcher token = TOKEN.matcher(script);
        while (token.find()) {
            String word = token.group("word");
            boolean ends = token.group("end") != null && depth == 0;
            if (ends) {
                creates = false;
            } else if (word != null) {
                creates |= word.equalsIgnoreCase("CREATE");
                depth += creates ? depthOf(word) : 0;
            }
            text.append(ends ? delimiter : token.group());
        }
        return text.toString();
    }

    private static int depthOf(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "BEGIN", "CASE" -> 1;
            case "END" -> -1;
            default -> 0;
        };
    }
}
