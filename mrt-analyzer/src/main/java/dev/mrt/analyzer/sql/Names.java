package dev.mrt.analyzer.sql;

import static dev.mrt.api.sql.SqlDialect.H2;
import static dev.mrt.api.sql.SqlDialect.ORACLE;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads names as the database would compare them. */
final class Names {

    private Names() {}

    static SqlName object(Cursor in) {
        int from = in.at();
        List<String> parts = parts(in);
        int last = parts.size() - 1;
        String schema = last > 0 ? parts.get(last - 1) : "";
        boolean isDefault = schema.equals(in.dialect().defaultSchema());
        return new SqlName(isDefault ? "" : schema, parts.get(last), in.textFrom(from));
    }

    static SqlName column(Cursor in) {
        int from = in.at();
        List<String> parts = parts(in);
        return new SqlName("", parts.get(parts.size() - 1), in.textFrom(from));
    }

    private static List<String> parts(Cursor in) {
        List<String> parts = new ArrayList<>();
        do {
            // SQL Server: db..table
            if (!parts.isEmpty() && in.is(".")) {
                continue;
            }
            parts.add(part(in));
        } while (in.eat("."));
        return parts;
    }

    private static String part(Cursor in) {
        String mark = in.is("#") || in.is("@") ? in.next().text() : "";
        if (!mark.isEmpty() && in.is(mark)) {
            mark += in.next().text();
        }
        Token token = in.peek();
        boolean digits = token.kind() == Token.Kind.NUMBER && in.dialect().isMySqlLike();
        if (!token.isName() && !digits && !isQuotedBySingleQuotes(in)) {
            throw NotUnderstood.expected("a name", in);
        }
        return mark + fold(in.next(), in.dialect());
    }

    /** SQLite and MySQL take a string for a name where nothing else can stand. */
    private static boolean isQuotedBySingleQuotes(Cursor in) {
        return in.peek().kind() == Token.Kind.STRING
                && (in.dialect() == SqlDialect.SQLITE || in.dialect().isMySqlLike());
    }

    /** A name as the database would compare it; in H2 and Oracle {@code "USERS"} is {@code users}. */
    static String fold(Token token, SqlDialect dialect) {
        String text = token.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (token.kind() == Token.Kind.WORD) {
            return lower;
        }
        if (dialect == POSTGRES) {
            return text;
        }
        if (dialect == H2 || dialect == ORACLE) {
            return text.equals(text.toUpperCase(Locale.ROOT)) ? lower : text;
        }
        return lower;
    }
}
