package dev.mrt.analyzer.sql;

import static dev.mrt.api.sql.SqlDialect.SQLSERVER;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;

/** Reads ALTER TABLE: its head, and its actions one by one. */
final class AlterTableReader {

    private AlterTableReader() {}

    /** Reads a statement, the place being behind ALTER TABLE. */
    static Meaning read(Cursor in) {
        in.eat("IF", "EXISTS");
        in.eat("ONLY");
        if (in.is("ALL", "IN", "TABLESPACE")) {
            return Meaning.unknown("it moves all tables of a tablespace");
        }
        SqlName table = in.name();
        in.eat("*");
        if (in.eat("WAIT") || in.is("NOWAIT")) {
            in.next();
        }
        boolean unchecked = in.eat("WITH", "NOCHECK");
        in.eat("WITH", "CHECK");
        return PartitionReader.begins(in) ? Meaning.of(PartitionReader.read(in, table)) : actions(in, table, unchecked);
    }

    private static Meaning actions(Cursor in, SqlName table, boolean unchecked) {
        List<Change> changes = new ArrayList<>();
        String why = "";
        String verb = "";
        for (Cursor action : in.split()) {
            try {
                verb = verb(action, verb);
                changes.addAll(new AlterActionReader(action, table, unchecked).read(verb));
            } catch (NotUnderstood unknown) {
                why = why.isEmpty() ? unknown.why() : why;
            }
        }
        return changes.isEmpty() && why.isEmpty()
                ? Meaning.unknown("ALTER TABLE " + table + " names no action")
                : Meaning.of(changes).except(why);
    }

    /** Goes behind the verb; the one before goes on in lists: {@code DROP COLUMN a, b} (H2), {@code ADD a int, b int} (SQL Server). */
    private static String verb(Cursor action, String before) {
        boolean goesOn = !before.isEmpty() && (action.dialect() == SQLSERVER || !AlterActionReader.begins(action));
        return goesOn ? before : action.next().upper();
    }
}
