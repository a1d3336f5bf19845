package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;

/** Reads names that stand in strings. */
final class NamesInStrings {

    private NamesInStrings() {}

    /** The name that a string holds; the string itself if it holds none. */
    static SqlName name(String text, SqlDialect dialect) {
        Cursor in = cursor(text, dialect);
        return in.peek().isName() ? in.name() : new SqlName("", text, text);
    }

    /** A place at the beginning of a text of its own. */
    static Cursor cursor(String text, SqlDialect dialect) {
        List<Token> tokens = new ArrayList<>();
        Lexer lexer = new Lexer(text, dialect, false);
        for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
            tokens.add(token);
        }
        return new Cursor(dialect, text, tokens);
    }
}
