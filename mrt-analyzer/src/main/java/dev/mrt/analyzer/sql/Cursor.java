package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place in the tokens of a statement, or of a part of it, that the readers move on. */
final class Cursor {

    private final SqlDialect dialect;
    private final String script;
    private final List<Token> tokens;
    private final int end;
    private int at;

    Cursor(SqlDialect dialect, String script, List<Token> tokens) {
        this(dialect, script, tokens, 0, tokens.size());
    }

    private Cursor(SqlDialect dialect, String script, List<Token> tokens, int at, int end) {
        this.dialect = dialect;
        this.script = script;
        this.tokens = tokens;
        this.at = at;
        this.end = end;
    }

    SqlDialect dialect() {
        return dialect;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    /** Goes to an index that {@link #find} gave. */
    void moveTo(int index) {
        if (index < 0) {
            throw new NotUnderstood("a part of the statement is missing");
        }
        at = Math.min(index, end);
    }

    boolean atEnd() {
        return at >= end;
    }

    Token peek() {
        return peek(0);
    }

    /** The token some places on, {@link Token#NONE} outside. */
    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < end ? tokens.get(index) : Token.NONE;
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, end);
        return token;
    }

    /** Whether these words or symbols stand here. */
    boolean is(String... words) {
        return isAt(at, words);
    }

    private boolean isAt(int index, String... words) {
        if (index + words.length > end) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(index + i).upper().equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isOneOf(Set<String> words) {
        return words.contains(peek().upper());
    }

    /** Goes behind these words if they stand here. */
    boolean eat(String... words) {
        boolean here = is(words);
        if (here) {
            at += words.length;
        }
        return here;
    }

    /** Goes behind the first of these words that stands here. */
    boolean eatOneOf(Set<String> words) {
        boolean here = isOneOf(words);
        if (here) {
            at++;
        }
        return here;
    }

    void eatAll(Set<String> words) {
        while (isOneOf(words)) {
            at++;
        }
    }

    /** Goes behind these words. */
    void expect(String... words) {
        if (!eat(words)) {
            throw NotUnderstood.expected(String.join(" ", words), this);
        }
    }

    /** The name of an object, with its schema if there is one. */
    SqlName name() {
        return Names.object(this);
    }

    /** The name of a column, constraint or the like: the last part of what is written. */
    SqlName column() {
        return Names.column(this);
    }

    /** The index of these words outside of parentheses, -1 if they do not follow. */
    int find(String... words) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            if (depth == 0 && isAt(i, words)) {
                return i;
            }
            depth = Math.max(0, depth + depth(tokens.get(i)));
        }
        return -1;
    }

    /** The index of the first of these words outside of parentheses, the end if none follows. */
    int findFirst(Set<String> words) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            if (depth == 0 && words.contains(tokens.get(i).upper())) {
                return i;
            }
            depth = Math.max(0, depth + depth(tokens.get(i)));
        }
        return end;
    }

    /** Whether these words follow somewhere, in parentheses or not. */
    boolean holds(String... words) {
        for (int i = at; i < end; i++) {
            if (isAt(i, words)) {
                return true;
            }
        }
        return false;
    }

    private static int depth(Token token) {
        return switch (token.upper()) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
        };
    }

    /** Goes behind the parenthesis that begins here; what is in it. */
    Cursor parenthesis() {
        if (!is("(")) {
            throw NotUnderstood.expected("(", this);
        }
        int from = at + 1;
        skipParenthesis();
        boolean closed = tokens.get(at - 1).upper().equals(")") && at > from;
        return new Cursor(dialect, script, tokens, from, closed ? at - 1 : at);
    }

    /** Goes behind the parenthesis or bracket that begins here, behind one token if none does. */
    void skipParenthesis() {
        int depth = 0;
        do {
            depth += depth(next());
        } while (depth > 0 && !atEnd());
    }

    /** The part up to an index; goes there. */
    Cursor part(int to) {
        Cursor part = new Cursor(dialect, script, tokens, at, Math.max(at, to));
        at = part.end;
        return part;
    }

    /** The same place once more, to look ahead. */
    Cursor copy() {
        return new Cursor(dialect, script, tokens, at, end);
    }

    /** The parts between commas outside of parentheses; goes to the end. */
    List<Cursor> split() {
        List<Cursor> parts = new ArrayList<>();
        while (!atEnd()) {
            parts.add(part(findFirst(Set.of(","))));
            eat(",");
        }
        return parts;
    }

    /** What is written from one index up to another. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : script.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** What is written from an index up to here. */
    String textFrom(int from) {
        return text(from, at);
    }

    /** What is written from here on. */
    String rest() {
        return text(at, end);
    }

    /** The tokens from here on. */
    List<Token> remaining() {
        return tokens.subList(Math.min(at, end), end);
    }
}
