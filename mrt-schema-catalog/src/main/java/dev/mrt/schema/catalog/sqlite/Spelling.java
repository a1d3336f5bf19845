package dev.mrt.schema.catalog.sqlite;

import dev.mrt.schema.catalog.sqlite.Token.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes tokens in one way, whatever the blanks, quotes and case they were written with. Known names are written as the catalog does
 * and in double quotes; a double-quoted text that names nothing is a string to SQLite and is written as one.
 */
final class Spelling {

    /** Words before a parenthesis that do not call a function. */
    private static final Set<String> NO_FUNCTIONS = Set.of(
            "and", "or", "not", "in", "between", "like", "glob", "is", "case", "when", "then", "else", "as", "on",
            "where", "values", "check", "key", "from", "select", "exists", "using", "by", "having", "set", "into",
            "over");

    private final Map<String, String> names = new HashMap<>();

    Spelling(Collection<String> known) {
        known.forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    }

    /** The catalog's spelling of a name that is written in some case. */
    String name(String written) {
        return names.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }

    List<String> names(List<String> written) {
        return written.stream().map(this::name).toList();
    }

    String write(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean call = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            if (i > 0 && apart(tokens, i)) {
                text.append(' ');
            }
            text.append(write(tokens.get(i), call));
        }
        return text.toString();
    }

    /** The column that a token of a condition names, empty if it names none. */
    String known(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean call = index + 1 < tokens.size() && tokens.get(index + 1).is("(");
        boolean name = token.isName() || (token.kind() == Kind.WORD && !call);
        return name ? names.getOrDefault(token.text().toLowerCase(Locale.ROOT), "") : "";
    }

    private static boolean apart(List<Token> tokens, int index) {
        Token left = tokens.get(index - 1);
        Token right = tokens.get(index);
        if (left.is("(") || left.is(".") || right.is(")") || right.is(",") || right.is(".") || right.is(";")) {
            return false;
        }
        if (isSign(tokens, index - 1)) {
            return false;
        }
        boolean called = left.isName()
                || (left.kind() == Kind.WORD
                        && !NO_FUNCTIONS.contains(left.text().toLowerCase(Locale.ROOT)));
        return !right.is("(") || !called;
    }

    /** Whether a plus or minus belongs to the number after it. */
    private static boolean isSign(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (!token.is("-") && !token.is("+")) {
            return false;
        }
        Token before = index == 0 ? token : tokens.get(index - 1);
        return (before.kind() == Kind.SYMBOL && !before.is(")"))
                || (before.kind() == Kind.WORD
                        && NO_FUNCTIONS.contains(before.text().toLowerCase(Locale.ROOT)));
    }

    private String write(Token token, boolean call) {
        String known = names.get(token.text().toLowerCase(Locale.ROOT));
        return switch (token.kind()) {
            case LITERAL ->
                token.text().startsWith("'") ? token.text() : token.text().toLowerCase(Locale.ROOT);
            case SYMBOL -> token.text().equals("==") ? "=" : token.text().equals("!=") ? "<>" : token.text();
            case WORD -> known == null || call ? token.text().toLowerCase(Locale.ROOT) : quoted(known);
            case NAME -> quoted(known == null ? token.text() : known);
            case DOUBLE_QUOTED -> known == null ? string(token.text()) : quoted(known);
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String string(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
