package dev.mrt.analyzer.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL in one way of writing: words in lower case, one blank between tokens, no comments, needless quotes, casts or parentheses. */
final class NormalText {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/" // comments
                    + "|(?<string>[EeNn]?'(?:[^']|'')*')"
                    + "|\"(?<quoted>(?:[^\"]|\"\")*)\"|`(?<ticked>[^`]*)`"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<number>\\d[\\d.eE]*)"
                    + "|(?<cast>::\\s*\"?[\\p{L}_][\\p{L}\\p{N}_.\" ]*(?:\\(\\s*\\d+\\s*(?:,\\s*\\d+\\s*)?\\))?(?:\\[\\])*)"
                    + "|(?<symbol><>|!=|<=|>=|\\|\\||[^\\s])",
            Pattern.DOTALL);
    /** The types of more than one word; a cast to another type ends at the first blank. */
    private static final Pattern CAST_END = Pattern.compile(
            "::\\s*(?:character varying|double precision|time(?:stamp)? with(?:out)? time zone|bit varying|[^ ]+)(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private NormalText() {}

    /** The text, empty for {@code null}. */
    static String of(@Nullable String sql) {
        return sql == null || sql.isBlank() ? "" : String.join(" ", withoutParentheses(tokens(sql)));
    }

    static boolean mentions(String sql, String word) {
        return tokens(sql).contains(word);
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("string") != null) {
                tokens.add(matcher.group());
            } else if (matcher.group("quoted") != null) {
                tokens.add(matcher.group("quoted").replace("\"\"", "\""));
            } else if (matcher.group("ticked") != null) {
                tokens.add(matcher.group("ticked"));
            } else if (matcher.group("cast") != null) {
                Matcher cast = CAST_END.matcher(matcher.group());
                tokens.addAll(cast.matches() ? tokens(cast.group(1)) : List.of());
            } else if (matcher.group("symbol") != null) {
                tokens.add(matcher.group().equals("!=") ? "<>" : matcher.group());
            } else if (matcher.group("word") != null || matcher.group("number") != null) {
                tokens.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return tokens;
    }

    private static List<String> withoutParentheses(List<String> tokens) {
        List<String> rest = tokens;
        for (int open = 0; open < rest.size(); open++) {
            if (rest.get(open).equals("(")) {
                int close = closing(rest, open);
                if (close > 0 && isNeedless(rest, open, close)) {
                    List<String> fewer = new ArrayList<>(rest);
                    fewer.remove(close);
                    fewer.remove(open);
                    rest = fewer;
                    open = -1;
                }
            }
        }
        return rest;
    }

    /** Around all of it, doubled, or around one token that is no argument list. */
    private static boolean isNeedless(List<String> tokens, int open, int close) {
        boolean around = open == 0 && close == tokens.size() - 1;
        boolean doubled =
                open + 1 < close && tokens.get(open + 1).equals("(") && closing(tokens, open + 1) == close - 1;
        boolean single = close == open + 2 && (open == 0 || !isWord(tokens.get(open - 1)));
        return around || doubled || single;
    }

    private static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.charAt(token.length() - 1)) || token.endsWith("_");
    }

    private static int closing(List<String> tokens, int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += tokens.get(at).equals("(") ? 1 : tokens.get(at).equals(")") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
