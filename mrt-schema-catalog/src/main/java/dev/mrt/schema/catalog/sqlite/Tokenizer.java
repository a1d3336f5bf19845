package dev.mrt.schema.catalog.sqlite;

import dev.mrt.schema.catalog.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a statement into tokens; white space and comments are dropped. */
final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+|--[^\\n]*|(?s:/\\*.*?(?:\\*/|$)))"
            + "|(?<literal>[xX]?'(?:[^']|'')*')"
            + "|(?<double>\"(?:[^\"]|\"\")*\")"
            + "|(?<name>`(?:[^`]|``)*`|\\[[^\\]]*\\])"
            + "|(?<number>(?:0[xX][0-9a-fA-F_]+|(?:[0-9][0-9_]*)?\\.?[0-9][0-9_]*\\.?(?:[eE][+-]?[0-9]+)?))"
            + "|(?<word>[\\p{L}_$\\x{80}-\\x{10ffff}@:#][\\p{L}\\p{N}_$\\x{80}-\\x{10ffff}]*)"
            + "|(?<symbol><<|>>|<=|>=|<>|!=|==|\\|\\||->>|->|.)");

    private Tokenizer() {}

    static List<Token> tokens(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(token(matcher));
            }
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        String text = matcher.group();
        if (matcher.group("literal") != null) {
            return new Token(Kind.LITERAL, text);
        }
        if (matcher.group("double") != null) {
            return new Token(Kind.DOUBLE_QUOTED, inner(text).replace("\"\"", "\""));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, inner(text).replace("``", "`"));
        }
        return new Token(matcher.group("symbol") == null ? Kind.WORD : Kind.SYMBOL, text);
    }

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
