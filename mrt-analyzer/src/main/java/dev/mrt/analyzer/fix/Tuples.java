package dev.mrt.analyzer.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that an INSERT writes out. */
final class Tuples {

    private static final Pattern VALUES = Pattern.compile("\\bVALUES\\s*(?=\\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^'\\\\]++|''|\\\\.)*+'|\"[^\"]*\"|`[^`]*`|[(),]|[^'\"`(),]+|.", Pattern.DOTALL);

    private Tuples() {}

    /** The values of each row as written; empty if the text is not understood to its end. */
    static List<List<String>> of(String insert) {
        Matcher values = VALUES.matcher(insert);
        if (!values.find() || insert.contains("--") || insert.contains("/*")) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int depth = 0;
        Matcher token = TOKEN.matcher(insert).region(values.end(), insert.length());
        while (token.find()) {
            String text = token.group();
            depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
            boolean opensRow = depth == 1 && text.equals("(");
            boolean endsRow = depth == 0 && text.equals(")");
            if (depth == 0 && !endsRow) {
                if (!text.isBlank() && !text.equals(",")) {
                    return List.of();
                }
            } else if (endsRow || (depth == 1 && text.equals(","))) {
                row.add(value.toString().strip());
                value.setLength(0);
            } else if (!opensRow) {
                value.append(text);
            }
            if (endsRow) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return depth == 0 ? rows : List.of();
    }
}
