package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.ObjectChange.AlterObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.List;

/** Reads calls of SQL Server's own procedures that change the schema. */
final class ProcedureReader {

    private ProcedureReader() {}

    static boolean begins(Cursor in) {
        Cursor ahead = in.copy();
        ahead.next();
        return ahead.peek().isName() && ahead.name().name().equals("sp_rename");
    }

    /** {@code EXEC sp_rename 'dbo.t.old', 'new', 'COLUMN'} */
    static Meaning read(Cursor in) {
        String text = in.rest();
        in.next();
        in.name();
        List<Cursor> arguments = in.split();
        if (arguments.size() < 2) {
            throw NotUnderstood.expected("an old and a new name", in);
        }
        Cursor old = NamesInStrings.cursor(string(arguments.get(0)), in.dialect());
        SqlName to = SqlName.of(string(arguments.get(1)).toLowerCase(java.util.Locale.ROOT));
        String kind = arguments.size() < 3 ? "OBJECT" : string(arguments.get(2)).toUpperCase(java.util.Locale.ROOT);
        return Meaning.of(renamed(old, to, kind, text));
    }

    private static String string(Cursor argument) {
        while (!argument.atEnd() && argument.peek().kind() != Kind.STRING) {
            argument.next();
        }
        return argument.peek().text();
    }

    private static Change renamed(Cursor old, SqlName to, String kind, String text) {
        if (kind.equals("COLUMN") || kind.equals("INDEX")) {
            int dot = lastDot(old);
            SqlName table = old.part(dot).name();
            old.next();
            SqlName name = old.column();
            return kind.equals("COLUMN") ? new RenameColumn(table, name, to) : new RenameIndex(name, table, to);
        }
        SqlName name = old.name();
        return kind.equals("OBJECT")
                ? new RenameTable(name, new SqlName(name.schema(), to.name(), to.written()))
                : new AlterObject(ObjectKind.OTHER, name, text);
    }

    private static int lastDot(Cursor name) {
        int dot = -1;
        for (Cursor ahead = name.copy(); !ahead.atEnd(); ahead.next()) {
            dot = ahead.is(".") ? ahead.at() : dot;
        }
        if (dot < 0) {
            throw NotUnderstood.expected("the table before the name", name);
        }
        return dot;
    }
}
