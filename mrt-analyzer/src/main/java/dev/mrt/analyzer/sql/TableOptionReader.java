package dev.mrt.analyzer.sql;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import dev.mrt.api.sql.ObjectChange.ResetCounter;
import dev.mrt.api.sql.ObjectChange.SetComment;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.SetTableOption;
import java.util.List;
import java.util.Set;

/** Reads the actions of ALTER TABLE that set a property of the table. */
final class TableOptionReader {

    private static final Set<String> OPTIONS = Set.of(
            // PostgreSQL
            "OWNER",
            "RESET",
            "ENABLE",
            "DISABLE",
            "FORCE",
            "NO",
            "REPLICA",
            "INHERIT",
            "CLUSTER",
            "OF",
            "NOT",
            "OPTIONS",
            "SET",
            // MySQL and MariaDB
            "ENGINE",
            "TYPE",
            "AUTO_INCREMENT",
            "AVG_ROW_LENGTH",
            "DEFAULT",
            "CHARACTER",
            "CHARSET",
            "COLLATE",
            "CHECKSUM",
            "COMMENT",
            "COMPRESSION",
            "CONNECTION",
            "DATA",
            "DELAY_KEY_WRITE",
            "ENCRYPTION",
            "ENCRYPTED",
            "ENCRYPTION_KEY_ID",
            "INSERT_METHOD",
            "KEY_BLOCK_SIZE",
            "MAX_ROWS",
            "MIN_ROWS",
            "PACK_KEYS",
            "PAGE_CHECKSUM",
            "PAGE_COMPRESSED",
            "PAGE_COMPRESSION_LEVEL",
            "PASSWORD",
            "ROW_FORMAT",
            "STATS_AUTO_RECALC",
            "STATS_PERSISTENT",
            "STATS_SAMPLE_PAGES",
            "TABLESPACE",
            "TRANSACTIONAL",
            "UNION",
            "CONVERT",
            "ORDER",
            "ALGORITHM",
            "LOCK",
            "DISCARD",
            "IMPORT",
            "WITH",
            "WITHOUT",
            "SECONDARY_ENGINE",
            "SECONDARY_LOAD",
            "SECONDARY_UNLOAD",
            // SQL Server and Oracle
            "CHECK",
            "NOCHECK",
            "SWITCH",
            "REBUILD",
            "MOVE",
            "SHRINK",
            "COMPRESS",
            "NOCOMPRESS",
            "LOGGING",
            "NOLOGGING",
            "CACHE",
            "NOCACHE",
            "PARALLEL",
            "NOPARALLEL",
            "READ",
            "PCTFREE",
            "INITRANS",
            "STORAGE",
            "FLASHBACK",
            "ROW");

    private TableOptionReader() {}

    static boolean begins(Cursor in) {
        return in.isOneOf(OPTIONS);
    }

    /** Reads an option whose first word is behind the place. */
    static List<Change> read(Cursor in, SqlName table) {
        in.moveTo(in.at() - 1);
        if (!begins(in)) {
            throw NotUnderstood.expected("an action of ALTER TABLE", in);
        }
        if (in.is("AUTO_INCREMENT")) {
            return List.of(new ResetCounter(table, in.rest()));
        }
        if (in.is("COMMENT")) {
            return List.of(new SetComment(ObjectKind.TABLE, table, in.rest()));
        }
        if (isConstraint(in)) {
            return List.of(constraint(in, table));
        }
        return option(in, table, action(in));
    }

    private static boolean isConstraint(Cursor in) {
        return in.peek(1).isWord("CONSTRAINT") && in.peek(2).isName();
    }

    /** Oracle's ENABLE and SQL Server's CHECK do not look at the rows that are there unless told to. */
    private static Change constraint(Cursor in, SqlName table) {
        String text = in.rest();
        boolean enabled = in.is("ENABLE");
        in.next();
        in.next();
        return new AlterConstraint(table, in.column(), enabled && !in.holds("NOVALIDATE"), text);
    }

    /** The words that name the option: {@code DISABLE TRIGGER}, {@code ENABLE ROW LEVEL SECURITY}, {@code ENGINE}. */
    private static String action(Cursor in) {
        String first = in.peek().upper();
        if (in.is("NO", "INHERIT") || in.is("NOT", "OF") || in.is("ORDER", "BY") || in.is("REPLICA", "IDENTITY")) {
            return first + " " + in.peek(1).upper();
        }
        if (in.is("NO", "FORCE") || in.is("FORCE", "ROW")) {
            return (first.equals("NO") ? "NO FORCE" : first) + " ROW LEVEL SECURITY";
        }
        if (in.is("ENABLE") || in.is("DISABLE")) {
            boolean skip = in.peek(1).isWord("REPLICA") || in.peek(1).isWord("ALWAYS");
            String what = in.peek(skip ? 2 : 1).upper();
            return first + " " + (what.equals("ROW") ? "ROW LEVEL SECURITY" : what);
        }
        if (in.is("DEFAULT") || in.is("CHARSET") || in.is("CHARACTER")) {
            return in.is("DEFAULT", "COLLATE") ? "COLLATE" : "CHARACTER SET";
        }
        return first;
    }

    /** Reads on behind SET. */
    static List<Change> set(Cursor in, SqlName table) {
        if (in.dialect() == SqlDialect.ORACLE && in.eat("UNUSED")) {
            // Oracle manual, "ALTER TABLE": an unused column cannot be had back.
            in.eat("COLUMN");
            return new AlterColumnReader(in, table).drop();
        }
        String option = in.is("(") ? "SET" : in.peek().upper();
        in.moveTo(in.at() - 1);
        return option(in, table, option.isEmpty() ? "SET" : option);
    }

    static List<Change> option(Cursor in, SqlName table, String option) {
        String text = in.rest();
        in.moveTo(in.end());
        return List.of(new SetTableOption(table, option, text));
    }
}
