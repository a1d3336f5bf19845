package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;

/**
 * Where a changeset and its changes stand.
 *
 * @param physicalFile the path by which Liquibase found the file
 * @param spot its lines
 * @param changeLines the line of each change that Liquibase has read
 */
record Place(String physicalFile, Spot spot, List<Integer> changeLines) {

    Place {
        changeLines = List.copyOf(changeLines);
    }

    static Place of(ChangeSet changeSet, Spot spot) {
        return new Place(SpotMatcher.fileOf(changeSet), spot, lines(changeSet.getChanges(), spot));
    }

    /** Liquibase may have left out changes that it does not know, so each is looked for by its name from the last one on. */
    private static List<Integer> lines(List<Change> changes, Spot spot) {
        List<Integer> lines = new ArrayList<>();
        int next = 0;
        for (Change change : changes) {
            int at = next;
            while (at < spot.changeNames().size() && !spot.changeNames().get(at).equals(nameOf(change))) {
                at++;
            }
            next = at < spot.changeNames().size() ? at : next;
            lines.add(spot.changeLine(next));
            next++;
        }
        return lines;
    }

    /** The type of a change as it is written in a changelog. */
    static String nameOf(Change change) {
        return change.getSerializedObjectName();
    }

    /** The path as a user writes it. */
    String file() {
        return Sources.shown(physicalFile);
    }

    SourceLocation changeSet() {
        return new SourceLocation(file(), spot.line());
    }

    /** Where a change counted from 0 stands. */
    SourceLocation change(int index) {
        return index < changeLines.size() ? new SourceLocation(file(), changeLines.get(index)) : changeSet();
    }

    SourceLocation rollback() {
        return new SourceLocation(file(), spot.rollbackLineOrStart());
    }
}
