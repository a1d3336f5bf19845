package dev.mrt.engine.liquibase;

import java.util.List;

/**
 * Where a changeset stands in its file. Lines count from 1; 0 where the line is not known.
 *
 * @param id as written, property references not replaced
 * @param author as written, property references not replaced
 * @param dbms the databases it is for, as written; empty for all
 * @param line where the changeset starts
 * @param endLine its last line
 * @param rollbackLine its first rollback; 0 if it has none
 * @param changeLines its changes in the order of the file; in a formatted SQL file the first statement alone
 * @param changeNames the types of the changes, name for line
 * @param rollbackNames the types of the changes in its rollbacks; those of SQL have none
 */
record Spot(
        String id,
        String author,
        String dbms,
        int line,
        int endLine,
        int rollbackLine,
        List<Integer> changeLines,
        List<String> changeNames,
        List<String> rollbackNames) {

    /** Where nothing is known. */
    static final Spot UNKNOWN = new Spot("", "", "", 0, 0, 0, List.of(), List.of(), List.of());

    Spot {
        changeLines = List.copyOf(changeLines);
        changeNames = List.copyOf(changeNames);
        rollbackNames = List.copyOf(rollbackNames);
    }

    /** The line of a change counted from 0, or of the changeset if that is not known. */
    int changeLine(int index) {
        return index < changeLines.size() ? changeLines.get(index) : line;
    }

    /** The line of the rollback, or of the changeset if there is none. */
    int rollbackLineOrStart() {
        return rollbackLine > 0 ? rollbackLine : line;
    }
}
