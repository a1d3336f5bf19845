package dev.mrt.analyzer.sql;

import static dev.mrt.api.sql.SqlDialect.SQLITE;
import static dev.mrt.api.sql.SqlDialect.SQLSERVER;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ObjectChange.AlterDatabase;
import dev.mrt.api.sql.ObjectChange.Grant;
import dev.mrt.api.sql.ObjectChange.SetComment;
import dev.mrt.api.sql.SessionChange.ControlTransaction;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads transactions, settings, privileges and comments, and knows what is harmless. */
final class SessionReader {

    private static final Set<String> HARMLESS = Set.of(
            "SHOW",
            "USE",
            "ANALYZE",
            "ANALYSE",
            "DESCRIBE",
            "DESC",
            "HELP",
            "CHECKPOINT",
            "LISTEN",
            "UNLISTEN",
            "NOTIFY",
            "DISCARD",
            "DEALLOCATE",
            "DECLARE",
            "FETCH",
            "MOVE",
            "CLOSE",
            "CHECK",
            "CHECKSUM",
            "FLUSH",
            "KILL",
            "PRINT",
            "PROMPT",
            "WHENEVER",
            "DBCC",
            "PURGE",
            "HANDLER",
            "WAITFOR",
            "SPOOL",
            "SCRIPT",
            "REMARK");

    private static final Map<String, String> TRANSACTION = Map.ofEntries(
            Map.entry("BEGIN", "BEGIN"),
            Map.entry("START", "BEGIN"),
            Map.entry("COMMIT", "COMMIT"),
            Map.entry("END", "COMMIT"),
            Map.entry("ROLLBACK", "ROLLBACK"),
            Map.entry("ABORT", "ROLLBACK"),
            Map.entry("SAVEPOINT", "SAVEPOINT"),
            Map.entry("SAVE", "SAVEPOINT"),
            Map.entry("RELEASE", "SAVEPOINT"));

    private SessionReader() {}

    static Meaning read(Cursor in) {
        if (in.is("END") && in.dialect() == SQLSERVER) {
            // The end of a block whose beginning was cut off.
            return Meaning.harmless();
        }
        String transaction = TRANSACTION.get(in.peek().upper());
        if (transaction != null && !CodeReader.begins(in)) {
            boolean toSavepoint = in.is("ROLLBACK") && in.find("TO") >= 0;
            return Meaning.of(new ControlTransaction(toSavepoint ? "SAVEPOINT" : transaction));
        }
        if (CodeReader.begins(in)) {
            return CodeReader.read(in);
        }
        if (MaintenanceReader.begins(in)) {
            return MaintenanceReader.read(in);
        }
        return switch (in.peek().upper()) {
            case "SET", "PRAGMA", "RESET" -> setting(in);
            case "GRANT", "REVOKE" -> Meaning.of(new Grant(in.is("REVOKE"), in.rest()));
            case "COMMENT" -> comment(in);
            case "RENAME" -> rename(in);
            case "COPY", "LOAD" -> CopyReader.read(in);
            case "EXPLAIN" -> explain(in);
            case "ATTACH", "DETACH" ->
                Meaning.of(new SetSetting(in.peek().text().toLowerCase(Locale.ROOT), in.rest()));
            case "SECURITY", "IMPORT", "REASSIGN", "SHUTDOWN", "DENY", "AUDIT", "NOAUDIT", "INSTALL", "UNINSTALL" ->
                Meaning.of(new AlterDatabase(in.peek().upper(), null, in.rest()));
            default -> other(in);
        };
    }

    private static Meaning other(Cursor in) {
        if (in.isOneOf(HARMLESS)) {
            return Meaning.harmless();
        }
        if (in.is("\\")) {
            return Meaning.unknown("a command of the client, which migration tools do not run");
        }
        throw new NotUnderstood("'" + in.peek().text() + "' begins no statement that mrt knows");
    }

    private static Meaning setting(Cursor in) {
        boolean pragma = in.is("PRAGMA") && in.dialect() == SQLITE;
        in.next();
        in.eatAll(Set.of("GLOBAL", "SESSION", "LOCAL", "@@"));
        if (in.eat("TIME", "ZONE")) {
            return Meaning.of(new SetSetting("timezone", in.rest()));
        }
        int from = in.at();
        in.moveTo(in.findFirst(Set.of("=", "TO", ":=", "(")));
        boolean assigned = !in.atEnd();
        String name = assigned || pragma ? in.textFrom(from) : in.text(from, Math.min(from + 1, in.end()));
        if (in.is("(")) {
            return Meaning.of(new SetSetting(
                    name.toLowerCase(Locale.ROOT), in.parenthesis().rest()));
        }
        in.moveTo(assigned ? in.at() + 1 : from + 1);
        return Meaning.of(new SetSetting(name.toLowerCase(Locale.ROOT), in.rest()));
    }

    private static Meaning comment(Cursor in) {
        String text = in.rest();
        in.expect("COMMENT", "ON");
        ObjectWords.Kind kind = ObjectWords.read(in);
        if (kind == null) {
            return Meaning.of(new AlterDatabase("COMMENT", null, text));
        }
        if (!in.peek().isName()) {
            return Meaning.of(new SetComment(kind.kind(), SqlName.of(in.peek().text()), text));
        }
        return Meaning.of(
                new SetComment(kind.kind(), kind.kind() == ObjectKind.COLUMN ? columnOf(in) : in.name(), text));
    }

    /** {@code schema.table.column} as {@code table.column} in its schema. */
    private static SqlName columnOf(Cursor in) {
        int from = in.at();
        List<Token> parts = new ArrayList<>();
        do {
            parts.add(in.next());
        } while (in.eat("."));
        int last = parts.size() - 1;
        StringBuilder name = new StringBuilder(Names.fold(parts.get(last), in.dialect()));
        if (last > 0) {
            name.insert(0, Names.fold(parts.get(last - 1), in.dialect()) + ".");
        }
        String schema = last > 1 ? Names.fold(parts.get(last - 2), in.dialect()) : "";
        boolean isDefault = schema.equals(in.dialect().defaultSchema());
        return new SqlName(isDefault ? "" : schema, name.toString(), in.textFrom(from));
    }

    /** MySQL's RENAME TABLE a TO b, c TO d; Oracle's RENAME a TO b. */
    private static Meaning rename(Cursor in) {
        in.next();
        if (in.is("USER")) {
            return Meaning.of(new AlterDatabase("RENAME USER", null, in.rest()));
        }
        boolean ofMySql = in.eat("TABLE") || in.eat("TABLES");
        if (ofMySql) {
            in.eat("IF", "EXISTS");
        }
        List<RenameTable> renamed = new ArrayList<>();
        for (Cursor part : in.split()) {
            SqlName old = part.name();
            if (part.eat("WAIT")) {
                part.next();
            }
            part.eat("NOWAIT");
            part.expect("TO");
            renamed.add(new RenameTable(old, RenamedName.of(old, part)));
        }
        return Meaning.of(renamed);
    }

    /** PostgreSQL runs what EXPLAIN ANALYZE explains. */
    private static Meaning explain(Cursor in) {
        in.next();
        boolean runs =
                in.is("ANALYZE") || (in.is("(") && in.copy().parenthesis().holds("ANALYZE"));
        if (!runs) {
            return Meaning.harmless();
        }
        while (!in.atEnd() && !RowReader.begins(in) && !in.is("WITH") && !in.is("SELECT") && !in.is("CREATE")) {
            in.skipParenthesis();
        }
        return in.atEnd() ? Meaning.harmless() : StatementReader.meaning(in);
    }
}
