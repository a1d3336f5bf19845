package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tables that a query or condition reads, as FROM and JOIN name them at any depth. */
final class Sources {

    /** Functions in which FROM is no list of tables. */
    private static final Set<String> FROM_IN = Set.of("EXTRACT", "SUBSTRING", "TRIM", "OVERLAY", "POSITION");

    private static final Set<String> NO_ALIAS = Set.of(
            "WHERE",
            "SET",
            "ON",
            "USING",
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "ORDER",
            "GROUP",
            "HAVING",
            "LIMIT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "RETURNING",
            "WINDOW",
            "FOR",
            "OFFSET",
            "WHEN",
            "STRAIGHT_JOIN",
            "VALUES",
            "SELECT",
            "DEFAULT",
            "OUTPUT",
            "FORCE",
            "USE",
            "IGNORE",
            "PARTITION",
            "OVERRIDING",
            "FROM",
            "WITH",
            "OPTION",
            "TABLESAMPLE",
            "OUTER",
            "DO",
            "THEN",
            "LOOP");

    private final List<Source> found = new ArrayList<>();

    /**
     * A table that is read.
     *
     * @param table the table
     * @param alias its other name there, empty if it has none
     */
    record Source(SqlName table, String alias) {

        /** Whether columns of it are written behind this name. */
        boolean isCalled(String name) {
            return alias.isEmpty() ? table.name().equals(name) : alias.equals(name);
        }
    }

    private Sources() {}

    /** Tables that are read from here on in order; {@code queries} are names of WITH. */
    static List<Source> of(Cursor from, Set<String> queries) {
        Sources sources = new Sources();
        sources.collect(from.copy());
        return sources.without(queries);
    }

    private List<Source> without(Set<String> queries) {
        found.removeIf(source -> source.table().schema().isEmpty()
                && queries.contains(source.table().name()));
        return found;
    }

    /** Tables between commas from here on. */
    static List<Source> list(Cursor in, Set<String> queries) {
        Sources sources = new Sources();
        sources.list(in);
        return sources.without(queries);
    }

    /** The tables themselves, each once. */
    static List<SqlName> tables(List<Source> sources) {
        return sources.stream().map(Source::table).distinct().toList();
    }

    private void collect(Cursor in) {
        while (!in.atEnd()) {
            if (in.isOneOf(FROM_IN) && in.peek(1).isSymbol("(")) {
                in.next();
                function(in.parenthesis());
            } else if (in.is("DISTINCT", "FROM")) {
                in.next();
                in.next();
            } else if (in.eat("FROM") || in.eat("JOIN") || in.eat("STRAIGHT_JOIN")) {
                list(in);
            } else {
                in.next();
            }
        }
    }

    private void function(Cursor arguments) {
        int from = arguments.find("FROM");
        if (from >= 0) {
            collect(arguments.part(from));
            arguments.next();
        }
        collect(arguments);
    }

    /** Tables between commas. */
    private void list(Cursor in) {
        do {
            in.eat("ONLY");
            in.eat("LATERAL");
            if (in.is("(")
                    && in.peek(1).isName()
                    && !in.peek(1).isWord("SELECT")
                    && !in.peek(1).isWord("WITH")) {
                in.next();
            }
            if (!in.peek().isName() || in.isOneOf(NO_ALIAS)) {
                return;
            }
            Source source = source(in);
            if (!in.is("(")) {
                found.add(source);
            }
        } while (in.eat(","));
    }

    /** Reads a table and its other name. */
    static Source source(Cursor in) {
        SqlName table = in.name();
        in.eat("*");
        boolean as = in.eat("AS");
        boolean named = as || (in.peek().isName() && !in.isOneOf(NO_ALIAS));
        return new Source(table, named ? in.column().name() : "");
    }
}
