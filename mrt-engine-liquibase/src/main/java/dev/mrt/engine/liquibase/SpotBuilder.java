package dev.mrt.engine.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A changeset while its file is being read. */
final class SpotBuilder {

    /** What may stand among the changes of a changeset and is none. */
    private static final Set<String> NO_CHANGES =
            Set.of("comment", "preConditions", "preconditions", "validCheckSum", "validCheckSums", "modifySql");

    private final String id;
    private final String author;
    private final String dbms;
    private final int line;
    private int rollbackLine;
    private final List<Integer> changeLines = new ArrayList<>();
    private final List<String> changeNames = new ArrayList<>();
    private final List<String> rollbackNames = new ArrayList<>();

    SpotBuilder(@Nullable String id, @Nullable String author, @Nullable String dbms, int line) {
        this.id = id == null ? "" : id;
        this.author = author == null ? "" : author;
        this.dbms = dbms == null ? "" : dbms;
        this.line = line;
    }

    /** Adds what stands within the changeset under a name. */
    void child(String name, int childLine) {
        if (name.equals("rollback")) {
            rollback(childLine);
        } else if (isChange(name)) {
            changeLines.add(childLine);
            changeNames.add(name);
        }
    }

    /** Whether what stands under a name within a changeset is a change. */
    static boolean isChange(String name) {
        return !name.equals("rollback") && !NO_CHANGES.contains(name);
    }

    void rollback(int rollback) {
        if (rollbackLine == 0) {
            rollbackLine = rollback;
        }
    }

    void inRollback(String name) {
        rollbackNames.add(name);
    }

    boolean hasChange() {
        return !changeLines.isEmpty();
    }

    Spot build(int endLine) {
        return new Spot(id, author, dbms, line, endLine, rollbackLine, changeLines, changeNames, rollbackNames);
    }
}
