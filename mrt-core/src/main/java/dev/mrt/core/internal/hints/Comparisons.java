package dev.mrt.core.internal.hints;

import dev.mrt.core.internal.hints.Operands.Literal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what columns are compared with, and what is assigned to them. */
final class Comparisons implements Reader {

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("=", "="),
            Map.entry("==", "="),
            Map.entry("<=>", "IS NOT DISTINCT FROM"),
            Map.entry("<>", "<>"),
            Map.entry("!=", "<>"),
            Map.entry("<", "<"),
            Map.entry("<=", "<="),
            Map.entry(">", ">"),
            Map.entry(">=", ">="),
            Map.entry("~", "~"),
            Map.entry("~*", "~*"),
            Map.entry("!~", "!~"),
            Map.entry("!~*", "!~*"),
            Map.entry("@>", "@>"),
            Map.entry("~~", "LIKE"),
            Map.entry("~~*", "ILIKE"),
            Map.entry("!~~", "NOT LIKE"),
            Map.entry("!~~*", "NOT ILIKE"));

    private static final Map<String, String> WORDS = Map.of(
            "LIKE", "LIKE", "ILIKE", "ILIKE", "REGEXP", "REGEXP", "RLIKE", "REGEXP", "SIMILAR", "SIMILAR", "GLOB",
            "GLOB");

    private static final Map<String, String> MIRRORED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");
    private static final Set<String> QUANTIFIERS = Set.of("ANY", "ALL", "SOME");
    private static final Set<String> PREFIXES = Set.of("LEFT", "SUBSTR", "SUBSTRING");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> ENDS =
            Set.of("AND", "OR", "THEN", "WHERE", "ORDER", "GROUP", "SELECT", "WHEN", "ELSE", "END", "SET", "RETURNING");

    /** How far the literal of {@code now() - interval '1 day'} is looked for. */
    private static final int REACH = 10;

    private final Tokens tokens;
    private final Operands operands;
    private final Clause clause;
    private final Cases cases;
    private final JsonValues json;
    private final Unmatched unmatched;
    private final Collected out;

    Comparisons(Tokens tokens, Operands operands, Clause clause, Cases cases, JsonValues json, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.clause = clause;
        this.cases = cases;
        this.json = json;
        this.unmatched = new Unmatched(tokens, out);
        this.out = out;
    }

    @Override
    public void read(int i) {
        Token token = tokens.at(i);
        String symbol = token.kind() == Token.Kind.SYMBOL ? SYMBOLS.get(token.upper()) : null;
        if (symbol != null) {
            compare(symbol, i - 1, i + 1);
        } else if (token.isSymbol("&&")
                && (tokens.word(i + 1, "ARRAY") || tokens.at(i + 1).isString())) {
            compare("@>", i - 1, i + 1);
        } else if (token.isWord()) {
            word(i, token.upper());
        }
    }

    private void word(int i, String word) {
        boolean not = tokens.word(i - 1, "NOT");
        int left = not ? i - 2 : i - 1;
        String prefix = not ? "NOT " : "";
        String operator = WORDS.get(word);
        if (operator != null) {
            compare(prefix + operator, left, word.equals("SIMILAR") ? i + 2 : i + 1);
        } else if (word.equals("IN") && tokens.symbol(i + 1, "(")) {
            list(prefix + "IN", left, i + 1);
        } else if (word.equals("BETWEEN")) {
            between(prefix + "BETWEEN", left, i + 1);
        } else if (word.equals("DISTINCT") && tokens.word(i + 1, "FROM")) {
            int is = not ? i - 2 : i - 1;
            compare("IS " + prefix + "DISTINCT FROM", is - 1, i + 2);
        }
    }

    private void compare(String operator, int left, int right) {
        if (tokens.word(right, "ARRAY") && tokens.symbol(right + 1, "[")) {
            list("@>", left, right + 1);
            return;
        }
        if (QUANTIFIERS.contains(tokens.at(right).upper()) && tokens.symbol(right + 1, "(")) {
            list(operator.equals("=") ? "IN" : operator, left, right + 1);
            return;
        }
        JsonPath path = JsonPath.endingAt(tokens, operands, left);
        String column = path != null ? null : operands.columnEndingAt(left);
        Literal literal = operands.literalAt(right);
        if (path != null) {
            inDocument(path, operator, right, literal);
        } else if (literal != null) {
            literal(operator, left, column, literal);
        } else if (tokens.word(right, "CASE") && clause.assigns()) {
            cases.assigning(right, column);
        } else {
            other(operator, left, column, right);
        }
    }

    private void inDocument(JsonPath path, String operator, int start, @Nullable Literal literal) {
        if (literal != null) {
            json.compared(
                    path,
                    operator,
                    literal.value(),
                    tokens.at(literal.end() - 1).isString() || tokens.at(start).isString());
        }
    }

    private void literal(String operator, int left, @Nullable String column, Literal literal) {
        if (column == null) {
            out.lengths(operands.columnOfLengthEndingAt(left), literal.value());
            return;
        }
        String next = tokens.at(literal.end()).upper();
        if (next.equals("||")) {
            beginning(column, literal.value());
        } else if (PREFIXES.contains(operands.functionEndingAt(left)) && operator.equals("=")) {
            beginning(column, literal.value());
        } else if (!ARITHMETIC.contains(next)) {
            out.literal(column, literal.value(), operator);
        }
    }

    private void beginning(@Nullable String column, String text) {
        if (!text.isEmpty() && !text.equals("%")) {
            out.literal(column, text + "%", "LIKE");
        }
    }

    private void other(String operator, int left, @Nullable String column, int right) {
        String rightColumn = operands.columnStartingAt(right);
        String leftLiteral = operands.literalEndingAt(left);
        if (rightColumn != null && leftLiteral != null) {
            out.literal(rightColumn, leftLiteral, MIRRORED.getOrDefault(operator, operator));
        } else if (rightColumn != null && operator.equals("=")) {
            boolean qualified = tokens.symbol(left - 1, ".") && tokens.symbol(right + 1, ".");
            if (clause.compares() || (qualified && !clause.assigns())) {
                out.join(column, rightColumn);
                if (unmatched.matterAt(left)) {
                    unmatched.in(column);
                    unmatched.in(rightColumn);
                }
            }
        } else if (tokens.symbol(right, "(") && tokens.word(right + 1, "SELECT")) {
            subquery(column, right + 1);
        } else if (column != null && rightColumn == null && !clause.assigns()) {
            expression(operator, column, right);
        }
    }

    /** {@code created < now() - interval '90 days'}; without an interval, as if it was none. */
    private void expression(String operator, String column, int right) {
        for (int i = right; i < right + REACH; i = tokens.after(i)) {
            Token token = tokens.at(i);
            if (ENDS.contains(token.upper())
                    || token.isSymbol(";")
                    || token.isSymbol(",")
                    || token.isSymbol(")")
                    || token.text().contains("${")) {
                break;
            }
            if (token.kind() == Token.Kind.STRING
                    || (token.kind() == Token.Kind.NUMBER && tokens.word(i - 1, "INTERVAL"))) {
                Token unit = tokens.at(i + 1);
                boolean withUnit = tokens.word(i - 1, "INTERVAL") && unit.isName();
                out.literal(column, withUnit ? token.text() + " " + unit.text() : token.text(), operator);
                return;
            }
        }
        if (Words.NOW.contains(tokens.at(right).upper())) {
            out.literal(column, "0 days", operator);
        }
    }

    private void between(String operator, int left, int right) {
        String column = operands.columnEndingAt(left);
        Literal low = operands.literalAt(right);
        Literal high = low == null || !tokens.word(low.end(), "AND") ? null : operands.literalAt(low.end() + 1);
        if (column != null && low != null) {
            out.literal(column, low.value(), operator);
        }
        if (column != null && high != null) {
            out.literal(column, high.value(), operator);
        }
    }

    private void list(String operator, int left, int open) {
        JsonPath path = JsonPath.endingAt(tokens, operands, left);
        String column = path != null ? null : operands.columnEndingAt(left);
        if (tokens.word(open + 1, "SELECT")) {
            subquery(column, open + 1);
            if (operator.startsWith("NOT") || operator.equals("<>")) {
                unmatched.in(column);
            }
            return;
        }
        if (tokens.at(left).isString() && column == null && path == null) {
            element(tokens.at(left).text(), open);
            return;
        }
        int array = tokens.word(open + 1, "ARRAY") ? open + 2 : tokens.word(open + 2, "ARRAY") ? open + 3 : open;
        for (int start : operands.arguments(array)) {
            Literal literal = operands.literalAt(start);
            if (path != null) {
                inDocument(path, operator, start, literal);
            } else if (literal != null && column != null) {
                listed(operator, column, literal.value());
            }
        }
    }

    /** {@code 'a' = ANY (tags)}: the column is an array. */
    private void element(String value, int open) {
        String column = operands.columnStartingAt(open + 1);
        if (column != null) {
            out.literal(column, value, "@>");
        }
    }

    /** {@code = ANY ('{a,b}')} lists in one string. */
    private void listed(String operator, @Nullable String column, String value) {
        if (!value.startsWith("{") || !value.endsWith("}")) {
            out.literal(column, value, operator);
            return;
        }
        for (String element : value.substring(1, value.length() - 1).split(",", 200)) {
            out.literal(column, element.strip().replaceAll("^\"|\"$", ""), operator);
        }
    }

    private void subquery(@Nullable String column, int select) {
        int first = tokens.word(select + 1, "DISTINCT") ? select + 2 : select + 1;
        out.join(column, operands.columnStartingAt(first));
    }
}
