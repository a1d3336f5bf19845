package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ObjectChange.ResetCounter;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads queries: those that set a sequence, or fill a new table. */
final class SelectReader {

    private static final Set<String> COUNTING = Set.of("SETVAL", "NEXTVAL");

    private SelectReader() {}

    /** What the query that begins here changes; most often nothing. */
    static List<Change> read(Cursor in) {
        List<Change> changes = new ArrayList<>();
        int into = in.is("SELECT") ? in.find("INTO") : -1;
        if (into >= 0 && !in.dialect().isMySqlLike()) {
            changes.add(newTable(in.copy(), into));
        }
        for (Cursor ahead = in.copy(); !ahead.atEnd(); ahead.next()) {
            if (ahead.isOneOf(COUNTING) && ahead.peek(1).isSymbol("(")) {
                changes.add(counter(ahead.copy()));
            } else if (ahead.is("SET_CONFIG", "(")) {
                changes.add(setting(ahead.copy()));
            }
        }
        return changes;
    }

    private static Change newTable(Cursor in, int into) {
        String source = in.rest();
        in.moveTo(into + 1);
        boolean temporary = in.eat("TEMPORARY") || in.eat("TEMP");
        in.eat("UNLOGGED");
        in.eat("TABLE");
        SqlName name = in.name();
        TableDefinition table = new TableDefinition(
                name,
                List.of(),
                List.of(),
                List.of(),
                temporary || name.name().startsWith("#"),
                null,
                false,
                false,
                "");
        return new CreateTable(table, false, true, source);
    }

    /** {@code set_config('search_path', '', false)} */
    private static Change setting(Cursor in) {
        in.next();
        List<Cursor> arguments = in.parenthesis().split();
        String value = arguments.size() > 1 ? arguments.get(1).rest() : "";
        return new SetSetting(arguments.isEmpty() ? "" : arguments.get(0).peek().text(), value);
    }

    private static Change counter(Cursor in) {
        int from = in.at();
        in.next();
        Cursor arguments = in.parenthesis();
        String text = in.textFrom(from);
        Token first = arguments.peek();
        if (first.kind() == Token.Kind.STRING) {
            return new ResetCounter(NamesInStrings.name(first.text(), in.dialect()), text);
        }
        if (arguments.is("PG_GET_SERIAL_SEQUENCE") && arguments.peek(2).kind() == Token.Kind.STRING) {
            return new ResetCounter(NamesInStrings.name(arguments.peek(2).text(), in.dialect()), text);
        }
        return new ResetCounter(first.isName() ? arguments.name() : SqlName.of("?"), text);
    }
}
