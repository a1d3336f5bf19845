package dev.mrt.schema.catalog.sqlite;

import dev.mrt.schema.catalog.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Walks through the tokens of a statement. */
final class TokenCursor {

    private static final Token END = new Token(Kind.SYMBOL, "");

    private final List<Token> tokens;
    private int position;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return position >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return position + ahead < tokens.size() ? tokens.get(position + ahead) : END;
    }

    Token next() {
        if (atEnd()) {
            throw new UnreadableStatementException("it ends too early");
        }
        return tokens.get(position++);
    }

    /** Goes beyond these words if they come next. */
    boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        position += words.length;
        return true;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw new UnreadableStatementException(
                    "there is " + (atEnd() ? "nothing" : peek().text()) + " in place of " + word);
        }
    }

    /** A name, the last part of it if it is qualified. */
    String name() {
        String name = unquoted(next());
        return accept(".") ? unquoted(next()) : name;
    }

    /** SQLite takes a string where it wants a name. */
    private static String unquoted(Token token) {
        String text = token.text();
        return token.kind() == Kind.LITERAL
                ? text.substring(1, text.length() - 1).replace("''", "'")
                : text;
    }

    /** What stands in the parentheses that open here. */
    List<Token> group() {
        expect("(");
        List<Token> inner = new ArrayList<>();
        int depth = 1;
        while (true) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return inner;
            }
            inner.add(token);
        }
    }

    List<Token> rest() {
        List<Token> rest = List.copyOf(tokens.subList(position, tokens.size()));
        position = tokens.size();
        return rest;
    }

    /** Cuts at the commas that are not inside parentheses. */
    static List<List<Token>> split(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }
}
