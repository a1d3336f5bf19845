package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be told of an expression without a grammar: where it ends, which columns it mentions, how to compare it. */
final class Expressions {

    private static final Set<String> NO_COLUMNS = Set.of(
            "AND",
            "OR",
            "NOT",
            "NULL",
            "IS",
            "IN",
            "BETWEEN",
            "LIKE",
            "ILIKE",
            "SIMILAR",
            "TO",
            "TRUE",
            "FALSE",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "ANY",
            "ALL",
            "ARRAY",
            "SOME",
            "EXISTS",
            "CAST",
            "AS",
            "COLLATE",
            "DISTINCT",
            "FROM",
            "SELECT",
            "WHERE",
            "INTERVAL",
            "AT",
            "TIME",
            "ZONE",
            "CURRENT_DATE",
            "CURRENT_TIMESTAMP",
            "CURRENT_TIME",
            "ASC",
            "DESC",
            "NULLS",
            "FIRST",
            "LAST",
            "WITH",
            "REGEXP",
            "RLIKE",
            "GLOB",
            "ESCAPE",
            "XOR",
            "UNKNOWN",
            "OVERLAPS",
            "ISNULL",
            "NOTNULL",
            "DIV",
            "MOD");

    private Expressions() {}

    /** The columns that an expression seems to mention, each once. */
    static List<SqlName> columns(Cursor expression) {
        Set<SqlName> columns = new LinkedHashSet<>();
        Cursor in = expression.copy();
        while (!in.atEnd()) {
            if (in.is("::") || in.is("AS") || in.is(".")) {
                in.next();
                in.next();
            } else if (isColumn(in)) {
                columns.add(in.column());
            } else {
                in.next();
            }
        }
        return List.copyOf(columns);
    }

    private static boolean isColumn(Cursor in) {
        Token token = in.peek();
        boolean function = in.peek(1).isSymbol("(");
        return token.isName() && !function && !NO_COLUMNS.contains(token.upper());
    }

    /** An expression without needless blanks, words in lower case, to compare. */
    static String normal(Cursor expression) {
        StringBuilder text = new StringBuilder();
        Cursor in = expression.copy();
        boolean wordBefore = false;
        while (!in.atEnd()) {
            int from = in.at();
            Token token = in.next();
            boolean word = token.kind() != Kind.SYMBOL;
            if (word && wordBefore) {
                text.append(' ');
            }
            text.append(token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : piece(in, token, from));
            wordBefore = word || token.isSymbol(")") || token.isSymbol("]");
        }
        return text.toString();
    }

    private static String piece(Cursor in, Token token, int from) {
        return token.kind() == Kind.QUOTED ? Names.fold(token, in.dialect()) : in.textFrom(from);
    }

    /** Names between commas, in parentheses or not. */
    static List<SqlName> names(Cursor list) {
        List<SqlName> names = new ArrayList<>();
        for (Cursor element : list.split()) {
            if (element.peek().isName() || element.peek().kind() == Kind.STRING) {
                names.add(element.column());
            }
        }
        return names;
    }
}
