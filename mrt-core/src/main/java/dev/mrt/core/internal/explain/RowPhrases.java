package dev.mrt.core.internal.explain;

import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Merge;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.stream.Collectors;

/** Changes of rows in words. Values that are inserted are not repeated. */
final class RowPhrases {

    static final Phrases ALL = new Phrases()
            .on(Insert.class, (change, at) -> inserted(change))
            .on(Update.class, (change, at) -> updated(change))
            .on(
                    Delete.class,
                    (change, at) -> change.where().isEmpty()
                            ? "Deletes every row of " + change.table() + "."
                            : "Deletes the rows of " + change.table() + " where " + Words.code(change.where())
                                    + reading(change.using()) + ".")
            .on(
                    Merge.class,
                    (change, at) -> "Merges rows into " + change.table() + ": some are inserted, some updated"
                            + (change.deletes() ? ", some deleted" : "") + ".")
            .on(
                    Truncate.class,
                    (change, at) -> "Empties the table " + change.table()
                            + (change.cascade() ? " and every table that refers to it (CASCADE)" : "")
                            + (change.restartIdentity() ? "; its counters begin again" : "") + ".");

    private RowPhrases() {}

    private static String inserted(Insert change) {
        String source = change.from() == null ? "" : ", read from " + change.from();
        String conflict = switch (change.onConflict()) {
            case FAIL -> "";
            case IGNORE -> "; a row whose key is there already is left as it is";
            case REPLACE -> "; a row whose key is there already is changed or replaced";
        };
        return "Inserts rows into " + change.table() + Words.inParentheses(change.columns()) + source + conflict + ".";
    }

    private static String updated(Update change) {
        String set = change.assignments().stream()
                .map(each -> each.column().name() + " = " + Words.code(each.expression()))
                .collect(Collectors.joining(", "));
        String rows = change.where().isEmpty() ? "in every row" : "where " + Words.code(change.where());
        return "Updates " + change.table() + ": sets " + set + " " + rows + reading(change.from()) + ".";
    }

    private static String reading(List<SqlName> others) {
        return others.isEmpty() ? "" : ", reading " + Words.names(others);
    }
}
