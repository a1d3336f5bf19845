package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.RowChange.Conflict;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Merge;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads INSERT, UPDATE, DELETE, MERGE and TRUNCATE. */
final class RowReader {

    /** What may stand between the verb and the table. */
    static final Set<String> MODIFIERS = Set.of(
            "LOW_PRIORITY",
            "DELAYED",
            "HIGH_PRIORITY",
            "QUICK",
            "OR",
            "ABORT",
            "FAIL",
            "ROLLBACK",
            "ONLY",
            "IGNORE",
            "REPLACE");

    /** What ends a condition. */
    private static final Set<String> AFTER_WHERE = Set.of("RETURNING", "ORDER", "LIMIT", "OPTION");

    private static final Set<String> VERBS = Set.of("INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "TRUNCATE");

    private final Cursor in;

    private final Set<String> queries;

    private RowReader(Cursor in, Set<String> queries) {
        this.in = in;
        this.queries = queries;
    }

    /** Whether a change of rows begins here. */
    static boolean begins(Cursor in) {
        return in.isOneOf(VERBS);
    }

    /** Reads a statement from its verb on; {@code queries} are the names that a WITH before it gives. */
    static List<Change> read(Cursor in, Set<String> queries) {
        RowReader reader = new RowReader(in, queries);
        return switch (in.peek().upper()) {
            case "INSERT" -> List.of(reader.insert(false));
            case "REPLACE" -> List.of(reader.insert(true));
            case "UPDATE" -> UpdateReader.read(in, queries);
            case "DELETE" -> DeleteReader.read(in, queries);
            case "MERGE" -> List.of(reader.merge());
            case "TRUNCATE" -> reader.truncate();
            default -> throw NotUnderstood.expected("INSERT, UPDATE or DELETE", in);
        };
    }

    private Change insert(boolean replace) {
        int from = in.at();
        in.next();
        boolean ignore = false;
        boolean replaces = replace;
        while (in.isOneOf(MODIFIERS)) {
            ignore |= in.is("IGNORE");
            replaces |= in.is("REPLACE");
            in.next();
        }
        if (in.is("ALL") || in.is("FIRST")) {
            throw new NotUnderstood("it inserts into several tables");
        }
        in.eat("INTO");
        in.eat("TABLE");
        SqlName table = in.name();
        alias();
        List<SqlName> columns = columns();
        SqlName source = source();
        return new Insert(table, columns, conflict(ignore, replaces), source, in.text(from, in.end()));
    }

    private void alias() {
        if (in.eat("AS")) {
            in.next();
        }
    }

    private List<SqlName> columns() {
        boolean named = in.is("(")
                && !in.peek(1).isWord("SELECT")
                && !in.peek(1).isWord("WITH")
                && !in.peek(1).isSymbol("(");
        if (named) {
            return Expressions.names(in.parenthesis());
        }
        if (in.is("SET")) {
            Cursor ahead = in.copy();
            ahead.next();
            return Assignments.columns(ahead.part(ahead.findFirst(Set.of("ON", "AS"))));
        }
        return List.of();
    }

    /** The first table that is read, {@code null} if none is. */
    private @Nullable SqlName source() {
        List<Sources.Source> read = Sources.of(in, queries);
        return read.isEmpty() ? null : read.get(0).table();
    }

    private Conflict conflict(boolean ignore, boolean replace) {
        if (in.find("DO", "NOTHING") >= 0) {
            return Conflict.IGNORE;
        }
        if (in.find("DO", "UPDATE") >= 0 || in.find("ON", "DUPLICATE", "KEY") >= 0 || replace) {
            return Conflict.REPLACE;
        }
        return ignore ? Conflict.IGNORE : Conflict.FAIL;
    }

    private Change merge() {
        int from = in.at();
        in.next();
        in.eat("INTO");
        in.eat("ONLY");
        SqlName table = in.name();
        boolean deletes = in.holds("THEN", "DELETE") || in.holds("DELETE", "WHERE");
        return new Merge(table, deletes, in.text(from, in.end()));
    }

    private List<Change> truncate() {
        in.next();
        in.eat("TABLE");
        boolean cascade = in.find("CASCADE") >= 0;
        // MySQL and SQL Server begin to count anew without being asked, PostgreSQL, Oracle and H2 do not.
        boolean restarts = in.find("RESTART", "IDENTITY") >= 0
                || in.dialect().isMySqlLike()
                || in.dialect() == dev.mrt.api.sql.SqlDialect.SQLSERVER;
        List<Change> changes = new ArrayList<>();
        for (Cursor part : in.split()) {
            part.eat("ONLY");
            changes.add(new Truncate(part.name(), cascade, restarts));
        }
        return changes;
    }

    /** The condition from here on, up to what may follow it. */
    static String where(Cursor in) {
        int where = in.find("WHERE");
        if (where < 0) {
            return "";
        }
        in.moveTo(where + 1);
        int from = in.at();
        in.moveTo(in.findFirst(AFTER_WHERE));
        return in.textFrom(from);
    }
}
