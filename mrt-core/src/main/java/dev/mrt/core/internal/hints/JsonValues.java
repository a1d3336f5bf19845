package dev.mrt.core.internal.hints;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what the SQL asks of values in JSON documents into documents that meet it, and ones that do not. */
final class JsonValues implements Reader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern SCALAR =
            Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?|true|false|null|\".*\"|\\{.*}|\\[.*]");
    private static final String MEETS = "@>";

    private final Tokens tokens;
    private final Operands operands;
    private final Types types;
    private final Collected out;

    JsonValues(Tokens tokens, Operands operands, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.types = new Types(tokens);
        this.out = out;
    }

    @Override
    public void read(int i) {
        Token token = tokens.at(i);
        switch (token.kind() == Token.Kind.SYMBOL || token.isWord() ? token.upper() : "") {
            case "->>", "#>>" -> taken(i);
            case "?" -> missing(i);
            case "IS" -> {
                JsonPath path = tokens.word(i + 1, "NULL") ? JsonPath.endingAt(tokens, operands, i - 1) : null;
                if (path != null) {
                    out.literal(path.column(), "{}", MEETS);
                }
            }
            default -> {}
        }
    }

    /** What is taken as text is converted, or is a text. */
    private void taken(int i) {
        JsonPath path = JsonPath.endingAt(tokens, operands, i + 1);
        if (path == null) {
            return;
        }
        out.jsonKey(path.dotted());
        int behind = i + 2;
        while (tokens.symbol(behind, ")")) {
            behind++;
        }
        String type =
                tokens.symbol(behind, "::") ? types.at(behind + 1) : tokens.word(behind, "AS") ? castType(behind) : "";
        out.cast("$." + path.dotted(), type.isEmpty() ? "text" : type);
    }

    private String castType(int as) {
        return tokens.symbol(as + 2, ")") || tokens.symbol(as + 2, "(") ? types.at(as + 1) : "";
    }

    /** {@code NOT doc ? 'key'} asks for a document without it. */
    private void missing(int i) {
        int start = i - 1;
        while (tokens.symbol(start - 1, ".") || tokens.symbol(start - 1, "(")) {
            start -= tokens.symbol(start - 1, ".") ? 2 : 1;
        }
        if (tokens.word(start - 1, "NOT")) {
            out.literal(operands.columnEndingAt(i - 1), "{}", MEETS);
        }
    }

    /** A value of a document is compared with a literal. */
    void compared(JsonPath path, String operator, String value, boolean string) {
        List<String> values = List.of(value);
        if (operator.contains("LIKE")) {
            values = List.of(value.replace("%", "").replace('_', 'x'));
        } else if (!operator.equals("=")
                && !operator.contains("IN")
                && NUMBER.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value);
            values = List.of(
                    value,
                    number.subtract(BigDecimal.ONE).toPlainString(),
                    number.add(BigDecimal.ONE).toPlainString());
        }
        boolean quoted = string && (path.text() || !SCALAR.matcher(value).matches());
        for (String one : values) {
            out.literal(path.column(), path.document(quoted ? JsonPath.quote(one) : one), MEETS);
        }
    }
}
