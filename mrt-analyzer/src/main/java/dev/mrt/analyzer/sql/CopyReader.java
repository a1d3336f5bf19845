package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.RowChange.Conflict;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.SqlName;
import java.util.List;

/** Reads PostgreSQL's COPY and MySQL's LOAD DATA. */
final class CopyReader {

    private CopyReader() {}

    static Meaning read(Cursor in) {
        return in.is("COPY") ? copy(in) : load(in);
    }

    private static Meaning copy(Cursor in) {
        String text = in.rest();
        in.next();
        in.eat("BINARY");
        if (in.is("(") || in.find("TO") >= 0) {
            return Meaning.harmless();
        }
        SqlName table = in.name();
        List<SqlName> columns = in.is("(") ? Expressions.names(in.parenthesis()) : List.of();
        in.expect("FROM");
        return Meaning.of(new Insert(table, columns, Conflict.FAIL, null, text));
    }

    private static Meaning load(Cursor in) {
        String text = in.rest();
        boolean rows = in.is("LOAD", "DATA") || in.is("LOAD", "XML");
        if (!rows) {
            return Meaning.harmless();
        }
        Conflict conflict = in.find("REPLACE") >= 0
                ? Conflict.REPLACE
                : in.find("IGNORE", "INTO") >= 0 ? Conflict.IGNORE : Conflict.FAIL;
        in.moveTo(in.find("INTO", "TABLE"));
        in.expect("INTO", "TABLE");
        return Meaning.of(new Insert(in.name(), List.of(), conflict, null, text));
    }
}
