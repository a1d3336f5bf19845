package dev.mrt.engine.liquibase;

import dev.mrt.api.model.Script;
import dev.mrt.engine.liquibase.FormattedSql.Kind;
import dev.mrt.engine.liquibase.FormattedSql.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeSet;

/** Finds the lines of a rollback in an SQL file: Liquibase puts it together from what stands behind the marks. */
final class RollbackLines {

    private static final Pattern MARK = Pattern.compile("(?i)^\\s*--\\s*rollback ");
    private static final Pattern END = Pattern.compile("\\*/\\s*$");

    /** All that stands behind the marks, without white space, and the line of each character. */
    private final StringBuilder squeezed = new StringBuilder();

    private final List<Integer> lineOfChar = new ArrayList<>();

    private RollbackLines(ChangeSet changeSet, Place place, Sources sources) {
        Spot spot = place.spot();
        for (Line line : sources.sqlLines(place.physicalFile(), spot.line(), spot.endLine())) {
            if (line.kind() == Kind.ROLLBACK) {
                add(MARK.matcher(line.text()).replaceFirst(""), line.number(), changeSet);
            } else if (line.kind() == Kind.ROLLBACK_BLOCK || line.kind() == Kind.ROLLBACK_BLOCK_END) {
                add(END.matcher(line.text()).replaceFirst(""), line.number(), changeSet);
            }
        }
    }

    private void add(String text, int line, ChangeSet changeSet) {
        String own = AuthorsText.replaced(text, changeSet).replaceAll("\\s+", "");
        squeezed.append(own);
        for (int i = 0; i < own.length(); i++) {
            lineOfChar.add(line);
        }
    }

    /** The same rollback with its lines; as it was where the file says something else. */
    static Script of(Script made, ChangeSet changeSet, Place place, Sources sources) {
        return new RollbackLines(changeSet, place, sources).locate(made);
    }

    private Script locate(Script made) {
        String wanted = made.text().replaceAll("\\s+", "");
        if (wanted.isEmpty() || !(squeezed + ";").startsWith(wanted)) {
            return made;
        }
        List<Integer> lines = new ArrayList<>();
        int at = 0;
        for (String line : made.text().split("\n", -1)) {
            lines.add(lineOfChar.get(Math.min(at, lineOfChar.size() - 1)));
            at += line.replaceAll("\\s+", "").length();
        }
        if (made.text().endsWith("\n")) {
            lines.remove(lines.size() - 1);
        }
        return new Script(made.location(), made.text(), lines);
    }
}
