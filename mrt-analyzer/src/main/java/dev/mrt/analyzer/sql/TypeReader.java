package dev.mrt.analyzer.sql;

import static dev.mrt.api.sql.SqlDialect.ANY;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;
import static dev.mrt.api.sql.SqlDialect.SQLITE;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads data types. */
final class TypeReader {

    /** What may stand behind the name of a column that has no type. */
    private static final Set<String> NO_TYPE = Set.of(
            "CONSTRAINT",
            "NOT",
            "NULL",
            "DEFAULT",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "REFERENCES",
            "COLLATE",
            "GENERATED",
            "AS",
            "KEY",
            "FIRST",
            "AFTER");

    /** Words that make one name with the ones before. */
    private static final Set<String> FURTHER =
            Set.of("VARYING", "PRECISION", "VARCHAR", "VARBINARY", "CHARACTER", "CHAR", "RAW", "BIG", "INT", "INTEGER");

    private static final Set<String> FIRST_OF_SEVERAL =
            Set.of("CHARACTER", "CHAR", "NCHAR", "NATIONAL", "BIT", "BINARY", "DOUBLE", "LONG", "UNSIGNED", "NATIVE");

    private static final Set<String> INTERVAL = Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO");

    private static final Set<String> MYSQL_INTEGERS = Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

    private static final Set<String> WITH_ARGUMENTS = Set.of(
            "VARCHAR",
            "CHAR",
            "CHARACTER",
            "NUMERIC",
            "DECIMAL",
            "DEC",
            "INT",
            "INTEGER",
            "BIGINT",
            "SMALLINT",
            "TINYINT",
            "MEDIUMINT",
            "ENUM",
            "SET",
            "BINARY",
            "VARBINARY",
            "FLOAT",
            "DOUBLE",
            "BIT",
            "DATETIME",
            "TIMESTAMP",
            "TIME",
            "TEXT",
            "BLOB");

    private TypeReader() {}

    /** Whether this may be a type with length or labels behind it. */
    static boolean isTypeWithArguments(Token token) {
        return token.kind() == Kind.WORD && WITH_ARGUMENTS.contains(token.upper());
    }

    /** Reads a type; one with an empty name if none stands here. */
    static SqlType read(Cursor in) {
        int from = in.at();
        if (!in.peek().isName() || in.isOneOf(NO_TYPE)) {
            return new SqlType("", List.of(), false, "");
        }
        if (in.peek().kind() == Kind.QUOTED || in.peek(1).isSymbol(".")) {
            return usersType(in, from);
        }
        in.eat("SETOF");
        StringBuilder name = new StringBuilder(words(in));
        List<String> arguments = arguments(in);
        name.append(suffix(in));
        boolean array = array(in);
        return named(in, name.toString(), arguments, array, in.textFrom(from));
    }

    /** PostgreSQL keeps the case of a type in quotes. */
    private static SqlType usersType(Cursor in, int from) {
        boolean quoted = in.peek().kind() == Kind.QUOTED && in.dialect() == POSTGRES;
        String name = in.name().toString();
        if (in.eat("%", "TYPE") || in.eat("%", "ROWTYPE")) {
            return new SqlType(name, List.of(), false, in.textFrom(from));
        }
        List<String> arguments = arguments(in);
        boolean array = array(in);
        String text = in.textFrom(from);
        return quoted
                ? new SqlType(name, arguments, array, text)
                : named(in, name.replaceFirst("^(pg_catalog|sys)\\.", ""), arguments, array, text);
    }

    private static SqlType named(Cursor in, String written, List<String> arguments, boolean array, String text) {
        String name = TypeNames.canonical(written, in.dialect());
        if (in.dialect().isMySqlLike()) {
            if (name.equals("bool") || name.equals("boolean")) {
                return new SqlType("tinyint", List.of("1"), false, text);
            }
            // The width of an integer is for display only, but drivers take tinyint(1) for a boolean.
            boolean width = MYSQL_INTEGERS.contains(name.replace(" unsigned", "")) && !arguments.equals(List.of("1"));
            return new SqlType(name, width ? List.of() : arguments, false, text);
        }
        if (in.dialect() == POSTGRES && name.equals("double") && !arguments.isEmpty()) {
            // PostgreSQL manual, "Floating-Point Types": float(1) to float(24) are real.
            boolean single = arguments.get(0).matches("\\d|1\\d|2[0-4]");
            return new SqlType(single ? "real" : "double", List.of(), array, text);
        }
        return new SqlType(name, arguments, array, text);
    }

    private static String words(Cursor in) {
        StringBuilder name = new StringBuilder(word(in));
        boolean several = FIRST_OF_SEVERAL.contains(name.toString().toUpperCase(Locale.ROOT));
        if (in.dialect() == SQLITE || in.dialect() == ANY && several) {
            while (in.peek().kind() == Kind.WORD && !ColumnReader.isOption(in)) {
                name.append(' ').append(word(in));
            }
        }
        while (several && in.isOneOf(FURTHER)) {
            name.append(' ').append(word(in));
        }
        if (in.is("LARGE", "OBJECT")) {
            name.append(' ').append(word(in)).append(' ').append(word(in));
        }
        if (name.toString().equals("interval")) {
            while (in.isOneOf(INTERVAL)) {
                name.append(' ').append(word(in));
            }
        }
        return name.toString();
    }

    private static String word(Cursor in) {
        return in.next().text().toLowerCase(Locale.ROOT);
    }

    private static List<String> arguments(Cursor in) {
        List<String> arguments = new ArrayList<>();
        if (in.is("(")) {
            for (Cursor argument : in.parenthesis().split()) {
                arguments.add(argument.rest());
            }
        }
        return arguments;
    }

    private static String suffix(Cursor in) {
        StringBuilder suffix = new StringBuilder();
        if (in.is("WITH", "TIME", "ZONE") || in.is("WITHOUT", "TIME", "ZONE") || in.is("WITH", "LOCAL", "TIME")) {
            while (in.is("WITH") || in.is("WITHOUT") || in.is("LOCAL") || in.is("TIME") || in.is("ZONE")) {
                suffix.append(' ').append(word(in));
            }
        }
        if (in.dialect().isMySqlLike() || in.dialect() == ANY) {
            boolean unsigned = false;
            while (in.is("UNSIGNED") || in.is("ZEROFILL") || in.is("SIGNED")) {
                unsigned |= !in.next().upper().equals("SIGNED");
            }
            suffix.append(unsigned ? " unsigned" : "");
        }
        return suffix.toString();
    }

    private static boolean array(Cursor in) {
        boolean array = false;
        while (in.is("[") || in.is("ARRAY")) {
            array = true;
            if (in.eat("ARRAY")) {
                continue;
            }
            in.skipParenthesis();
        }
        return array;
    }
}
