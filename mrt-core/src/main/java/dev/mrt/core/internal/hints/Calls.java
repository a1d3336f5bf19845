package dev.mrt.core.internal.hints;

import dev.mrt.core.internal.hints.Operands.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what calls of functions say about the column that they work on. */
final class Calls implements Reader {

    private static final Map<String, String> CONVERSIONS = Map.of(
            "TO_NUMBER",
            "numeric",
            "TO_DATE",
            "date",
            "STR_TO_DATE",
            "date",
            "PARSEDATETIME",
            "timestamp",
            "TO_TIMESTAMP",
            "timestamp");

    /** Longer pieces of text are not separators. */
    private static final int LONGEST_PIECE = 40;

    /** What says nothing in a LIKE. */
    private static final Pattern WILDCARDS = Pattern.compile("[%_]*+");

    private static final int REACH = 24;

    private final Tokens tokens;
    private final Operands operands;
    private final Types types;
    private final Collected out;

    Calls(Tokens tokens, Operands operands, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.types = new Types(tokens);
        this.out = out;
    }

    @Override
    public void read(int i) {
        Token token = tokens.at(i);
        if (token.isSymbol("||")) {
            concatenated(i);
        } else if (token.isWord() && tokens.symbol(i + 1, "(")) {
            call(token.upper(), i + 1);
        }
    }

    private void concatenated(int i) {
        piece(operands.columnEndingAt(i - 1), tokens.at(i + 1));
        piece(operands.columnStartingAt(i + 1), tokens.at(i - 1));
    }

    private void call(String function, int open) {
        switch (function) {
            case "CAST", "TRY_CAST", "SAFE_CAST" -> cast(open);
            case "CONVERT" -> convert(open);
            case "CONCAT", "CONCAT_WS" -> concatenation(open);
            case "LEFT", "SUBSTR", "SUBSTRING" -> part(function, open);
            default -> search(function, open);
        }
    }

    private void search(String function, int open) {
        String column = operands.firstColumn(open + 1, tokens.partner(open));
        String type = CONVERSIONS.get(function);
        if (type != null) {
            out.cast(column, type);
        } else if (Words.SUBSTITUTES.contains(function)) {
            List<Integer> arguments = operands.arguments(open);
            Literal literal = arguments.size() < 2 ? null : operands.literalAt(arguments.get(1));
            if (column != null && literal != null) {
                out.literal(column, literal.value(), "=");
            }
        } else if (Words.ARRAY_SEARCHES.contains(function)) {
            List<Integer> arguments = operands.arguments(open);
            Literal literal = arguments.size() < 2 ? null : operands.literalAt(arguments.get(1));
            if (column != null && literal != null) {
                out.literal(column, literal.value(), "@>");
            }
        } else if (Words.SEARCHES.contains(function)) {
            piece(column, firstString(open));
        } else if (Words.REGEXP_SEARCHES.contains(function)) {
            pattern(column, firstString(open));
        }
    }

    private Token firstString(int open) {
        for (int i = open + 1; i < Math.min(tokens.partner(open), open + REACH); i++) {
            if (tokens.at(i).kind() == Token.Kind.STRING) {
                return tokens.at(i);
            }
        }
        return Token.NONE;
    }

    private void piece(@Nullable String column, Token text) {
        boolean piece = text.kind() == Token.Kind.STRING
                && !WILDCARDS.matcher(text.text()).matches()
                && text.text().length() <= LONGEST_PIECE
                && "{[".indexOf(text.text().charAt(0)) < 0;
        if (column != null && piece) {
            out.literal(column, "%" + text.text() + "%", "LIKE");
        }
    }

    private void pattern(@Nullable String column, Token text) {
        if (column != null && text.kind() == Token.Kind.STRING) {
            out.literal(column, text.text(), "~");
        }
    }

    private void cast(int open) {
        int close = Math.min(tokens.partner(open), tokens.size());
        String column = operands.firstColumn(open + 1, close);
        for (int i = close - 1; i > Math.max(open, close - REACH); i--) {
            if (tokens.word(i, "AS")) {
                if (JsonPath.endingAt(tokens, operands, i - 1) == null) {
                    out.cast(column, types.at(i + 1));
                }
                return;
            }
        }
    }

    private void convert(int open) {
        List<Integer> arguments = operands.arguments(open);
        if (arguments.size() == 2) {
            out.cast(operands.columnStartingAt(arguments.get(0)), types.at(arguments.get(1)));
        }
    }

    private void concatenation(int open) {
        List<String> columns = new ArrayList<>();
        List<Token> pieces = new ArrayList<>();
        for (int argument : operands.arguments(open)) {
            String column = operands.columnStartingAt(argument);
            if (column != null) {
                columns.add(column);
            } else {
                pieces.add(tokens.at(argument));
            }
        }
        columns.stream()
                .limit(REACH)
                .forEach(column -> pieces.stream().limit(REACH).forEach(text -> piece(column, text)));
    }

    /** The first n characters are a conversion to a text of that length; {@code substring(c from 'x')} takes a pattern. */
    private void part(String function, int open) {
        int close = tokens.partner(open);
        String column = operands.columnStartingAt(open + 1);
        pattern(column, firstString(open));
        Token length = tokens.at(close - 1);
        boolean fromFirst = function.equals("LEFT")
                || (tokens.at(close - 3).text().equals("1")
                        && tokens.at(close - 3).kind() == Token.Kind.NUMBER);
        if (length.kind() == Token.Kind.NUMBER && fromFirst) {
            out.cast(column, "varchar(" + length.text() + ")");
        }
    }
}
