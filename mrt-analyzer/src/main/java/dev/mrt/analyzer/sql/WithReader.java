package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads statements that begin with WITH; each of its queries may change rows. */
final class WithReader {

    private WithReader() {}

    /** Reads a statement, the place being at WITH. */
    static List<Change> read(Cursor in) {
        in.expect("WITH");
        in.eat("RECURSIVE");
        List<Change> changes = new ArrayList<>();
        Set<String> queries = new HashSet<>();
        do {
            queries.add(in.column().name());
            if (in.is("(")) {
                in.skipParenthesis();
            }
            in.expect("AS");
            in.eat("NOT");
            in.eat("MATERIALIZED");
            changes.addAll(main(in.parenthesis(), queries));
            // PostgreSQL: SEARCH and CYCLE
            while (!in.atEnd() && !in.is(",") && !beginsMain(in)) {
                in.skipParenthesis();
            }
        } while (in.eat(","));
        changes.addAll(main(in, queries));
        return changes;
    }

    private static boolean beginsMain(Cursor in) {
        return RowReader.begins(in) || in.is("SELECT") || in.is("(") || in.is("VALUES") || in.is("TABLE");
    }

    private static List<Change> main(Cursor in, Set<String> queries) {
        if (RowReader.begins(in)) {
            return RowReader.read(in, queries);
        }
        if (in.is("WITH")) {
            return read(in);
        }
        return SelectReader.read(in);
    }
}
