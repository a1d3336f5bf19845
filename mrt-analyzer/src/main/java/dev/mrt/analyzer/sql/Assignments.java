package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.SqlName;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code a = 1, (b, c) = (2, 3)}. */
final class Assignments {

    private Assignments() {}

    static List<Assignment> read(Cursor list) {
        List<Assignment> assignments = new ArrayList<>();
        for (Cursor part : list.split()) {
            if (part.is("(")) {
                assignments.addAll(several(part));
            } else {
                SqlName column = part.column();
                if (part.is("[")) {
                    part.skipParenthesis();
                }
                operator(part);
                assignments.add(new Assignment(column, part.rest()));
            }
        }
        return assignments;
    }

    /** One value for each column if there is a list of them, else the whole query for each. */
    private static List<Assignment> several(Cursor part) {
        List<SqlName> columns = Expressions.names(part.parenthesis());
        operator(part);
        String all = part.rest();
        part.eat("ROW");
        boolean query =
                !part.is("(") || part.peek(1).isWord("SELECT") || part.peek(1).isWord("WITH");
        List<Cursor> values = query ? List.of() : part.parenthesis().split();
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean own = values.size() == columns.size();
            assignments.add(new Assignment(columns.get(i), own ? values.get(i).rest() : all));
        }
        return assignments;
    }

    /** SQL Server has {@code +=} and the like, too. */
    private static void operator(Cursor part) {
        while (!part.atEnd() && !part.eat("=") && !part.eat(":=")) {
            part.next();
        }
    }

    static List<SqlName> columns(Cursor list) {
        return read(list).stream().map(Assignment::column).toList();
    }
}
