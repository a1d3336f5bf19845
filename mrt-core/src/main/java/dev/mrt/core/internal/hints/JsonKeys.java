package dev.mrt.core.internal.hints;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys of JSON documents that the SQL names; of a path, each step. */
final class JsonKeys implements Reader {

    private static final Set<String> KEY_OPERATORS = Set.of("->", "->>", "?", "?|", "?&", "#>", "#>>", "#-");
    private static final Set<String> OBJECT_BUILDERS = Set.of("JSONB_BUILD_OBJECT", "JSON_BUILD_OBJECT", "JSON_OBJECT");
    private static final Pattern IN_DOCUMENT = Pattern.compile("\"([^\"\\\\]{1,100})\"\\s*+:");
    private static final Pattern IN_PATH = Pattern.compile("\\.\\s*+(?:\"([^\"]{1,100})\"|([\\w-]{1,100}))");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w.-]*");

    private final Tokens tokens;
    private final Operands operands;
    private final Collected out;

    JsonKeys(Tokens tokens, Operands operands, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.out = out;
    }

    @Override
    public void read(int i) {
        Token token = tokens.at(i);
        if (token.kind() == Token.Kind.SYMBOL && KEY_OPERATORS.contains(token.upper())) {
            keysAt(i + 1);
        } else if (token.isSymbol("-") && (tokens.at(i - 1).isName() || tokens.symbol(i - 1, ")"))) {
            removed(i + 1);
        } else if (token.kind() == Token.Kind.STRING) {
            document(token.text());
        } else if (token.isWord() && Words.JSON_FUNCTIONS.contains(token.upper()) && tokens.symbol(i + 1, "(")) {
            call(token.upper(), i + 1);
        }
    }

    /** {@code - 'key'} on JSON looks like {@code - '1 day'} on a date. */
    private void removed(int i) {
        boolean key = !tokens.at(i).isString()
                || tokens.at(i).text().startsWith("{")
                || NAME.matcher(tokens.at(i).text()).matches();
        if (key) {
            keysAt(i);
        }
    }

    private void keysAt(int i) {
        if (tokens.at(i).kind() == Token.Kind.STRING) {
            keys(tokens.at(i).text());
        } else if (tokens.word(i, "ARRAY") && tokens.symbol(i + 1, "[")) {
            operands.arguments(i + 1).forEach(this::keysAt);
        }
    }

    private void keys(String text) {
        if (text.startsWith("$") || (text.startsWith("{\"") && text.contains(":"))) {
            return;
        }
        if (!text.startsWith("{")) {
            key(text);
            return;
        }
        for (String step : text.replaceAll("^\\{|}$", "").split(",", 100)) {
            key(step.strip().replaceAll("^\"|\"$", ""));
        }
    }

    private void key(String key) {
        boolean index = !key.isEmpty() && key.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        if (!index) {
            out.jsonKey(key);
        }
    }

    /** A document, or a path from {@code $}. */
    private void document(String text) {
        boolean path = text.startsWith("$.")
                || text.startsWith("$[")
                || text.startsWith("lax $")
                || text.startsWith("strict $");
        Pattern pattern = path ? IN_PATH : IN_DOCUMENT;
        if (path || ((text.startsWith("{") || text.startsWith("[")) && text.contains("\""))) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                out.jsonKey(matcher.group(1) != null || matcher.groupCount() < 2 ? matcher.group(1) : matcher.group(2));
            }
        }
    }

    private void call(String function, int open) {
        int number = 0;
        for (int argument : operands.arguments(open)) {
            boolean key = !OBJECT_BUILDERS.contains(function) || number % 2 == 0;
            if (number++ > 0 || OBJECT_BUILDERS.contains(function)) {
                if (key) {
                    keysAt(argument);
                }
            }
        }
    }
}
