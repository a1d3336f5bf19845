package dev.mrt.core.internal.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the column or the literal in the operand next to an operator. */
final class Operands {

    /** An operand whose column is not among its first tokens is too complicated to tell anything. */
    private static final int REACH = 24;

    /** The longest type: {@code timestamp with time zone}, behind its cast. */
    private static final int LONGEST_TYPE = 5;

    private static final int DEEPEST = 4;

    private static final Set<String> JSON_ARROWS = Set.of("->", "->>", "#>", "#>>");

    private static final Set<String> TYPE_WORDS = Set.of("WITH", "WITHOUT");

    private final Tokens tokens;

    Operands(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A literal.
     *
     * @param value its text
     * @param end the index of the token behind it
     */
    record Literal(String value, int end) {}

    /** The column of the operand that ends at a token; {@code null} if it has none, or only a measure of it. */
    @Nullable
    String columnEndingAt(int end) {
        int last = withoutSuffixes(end);
        if (tokens.symbol(last, ")")) {
            int open = tokens.partner(last);
            Token before = tokens.at(open - 1);
            return before.isWord() && Words.MEASURES.contains(before.upper()) ? null : firstColumn(open + 1, last);
        }
        return tokens.at(last).isName() ? tokens.at(last).text() : null;
    }

    /** The column whose length ends at a token; {@code null} if there is none. */
    @Nullable
    String columnOfLengthEndingAt(int end) {
        int last = withoutSuffixes(end);
        return Words.LENGTHS.contains(functionEndingAt(last)) ? firstColumn(tokens.partner(last) + 1, last) : null;
    }

    /** The name of the function whose call ends at a token, upper case; empty if none does. */
    String functionEndingAt(int end) {
        int last = withoutSuffixes(end);
        Token before = tokens.at(tokens.symbol(last, ")") ? tokens.partner(last) - 1 : -1);
        return before.isWord() ? before.upper() : "";
    }

    int withoutSuffixes(int end) {
        int last = end;
        for (int rounds = 0; rounds < LONGEST_TYPE; rounds++) {
            int shorter = withoutSuffix(last);
            if (shorter == last) {
                return last;
            }
            last = shorter;
        }
        return last;
    }

    private int withoutSuffix(int end) {
        if (tokens.word(end - 1, "COLLATE")) {
            return end - 2;
        }
        int last = end;
        while (tokens.symbol(last, "]") && tokens.partner(last) == last - 1) {
            last -= 2;
        }
        if (tokens.symbol(last, ")") && tokens.at(tokens.partner(last) - 1).isWord()) {
            last = tokens.partner(last) - 1;
        }
        for (int i = last; i > last - LONGEST_TYPE && isTypeWord(i); i--) {
            if (tokens.symbol(i - 1, "::")) {
                return i - 2;
            }
        }
        return end;
    }

    private boolean isTypeWord(int i) {
        return tokens.at(i).isName() || TYPE_WORDS.contains(tokens.at(i).upper());
    }

    /** The column of the operand that starts at a token; {@code null} if it has none. */
    @Nullable
    String columnStartingAt(int start) {
        int first = start;
        while (tokens.symbol(first, "(") && first - start < REACH) {
            first++;
        }
        Token token = tokens.at(first);
        int behind = tokens.afterName(first);
        if (tokens.symbol(behind, "(")) {
            boolean measure = Words.MEASURES.contains(tokens.at(behind - 1).upper());
            return measure || !token.isWord() ? null : firstColumn(behind + 1, tokens.partner(behind));
        }
        return token.isName() ? tokens.at(behind - 1).text() : null;
    }

    /** The first column between two tokens, which is what a function works on; {@code null} if there is none near. */
    @Nullable
    String firstColumn(int from, int to) {
        if (tokens.word(from, "SELECT")) {
            return null;
        }
        for (int i = from; i < Math.min(to, from + REACH); i++) {
            if (isColumn(i)) {
                return tokens.at(i).text();
            }
        }
        return null;
    }

    /** Whether a token names a column: not a table in front of a dot, a function, a type or a field of a date. */
    boolean isColumn(int i) {
        boolean named = tokens.at(i).isName() && !tokens.symbol(i + 1, ".") && !tokens.symbol(i + 1, "(");
        boolean type = tokens.symbol(i - 1, "::")
                || tokens.word(i - 1, "AS")
                || tokens.at(i + 1).isString();
        return named && !type && !tokens.word(i + 1, "FROM");
    }

    /** The literal that starts at a token; {@code null} if something else does. */
    @Nullable
    Literal literalAt(int start) {
        return literalAt(start, 0);
    }

    private @Nullable Literal literalAt(int start, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        int first = start;
        while (tokens.symbol(first, "(") && first - start < REACH) {
            first++;
        }
        if (first > start) {
            Literal inside = literalAt(first, depth + 1);
            return inside != null && tokens.symbol(inside.end, ")")
                    ? new Literal(inside.value, tokens.partner(start) + 1)
                    : null;
        }
        Token token = tokens.at(start);
        if (token.isWord("CAST") && tokens.symbol(start + 1, "(")) {
            Literal inside = literalAt(start + 2, depth + 1);
            return inside == null ? null : new Literal(inside.value, tokens.partner(start + 1) + 1);
        }
        return plainLiteral(start, token);
    }

    /** A literal of one token that ends at a token; {@code null} if something else does. */
    @Nullable
    String literalEndingAt(int end) {
        Token token = tokens.at(end);
        boolean literal = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER;
        return literal && !token.text().contains("${") && !isJsonKey(end) ? token.text() : null;
    }

    /** Whether the operand that ends at a token is a value taken out of a JSON document. */
    boolean isJsonKey(int end) {
        return JSON_ARROWS.contains(tokens.at(withoutSuffixes(end) - 1).upper());
    }

    /** Where the arguments of a call start, given its opening parenthesis. */
    List<Integer> arguments(int open) {
        List<Integer> starts = new ArrayList<>();
        int close = Math.min(tokens.partner(open), tokens.size());
        if (open + 1 < close) {
            starts.add(open + 1);
        }
        for (int i = open + 1; i < close; i = tokens.after(i)) {
            if (tokens.symbol(i, ",")) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private @Nullable Literal plainLiteral(int start, Token token) {
        boolean number = token.kind() == Token.Kind.NUMBER;
        if (number || (token.kind() == Token.Kind.STRING && !token.text().contains("${"))) {
            return new Literal(token.text(), start + 1);
        }
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            return new Literal(token.text(), start + 1);
        }
        Token next = tokens.at(start + 1);
        if ((token.isSymbol("-") || token.isSymbol("+")) && next.kind() == Token.Kind.NUMBER) {
            return new Literal(token.isSymbol("-") ? "-" + next.text() : next.text(), start + 2);
        }
        boolean typed = Words.LITERAL_TYPES.contains(token.upper()) && next.kind() == Token.Kind.STRING;
        return typed ? new Literal(next.text(), start + 2) : null;
    }
}
