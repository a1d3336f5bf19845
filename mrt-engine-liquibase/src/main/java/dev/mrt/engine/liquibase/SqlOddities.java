package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.InventoryFinding;
import dev.mrt.engine.liquibase.FormattedSql.Kind;
import dev.mrt.engine.liquibase.FormattedSql.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.change.AbstractSQLChange;

/** Rollbacks in a formatted SQL file that Liquibase does not read as they are written. */
final class SqlOddities {

    /** Liquibase wants a blank and something behind the word. */
    private static final Pattern NO_ROLLBACK =
            Pattern.compile("\\s*--\\s*rollback(?:\\s*|[:;\\t].*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_BLOCK =
            Pattern.compile("\\s*/\\*\\s*liquibase\\s+rollback\\s+\\S.*", Pattern.CASE_INSENSITIVE);
    /** Two words, or two quotes, that become one without what is between them. */
    private static final Pattern BECOMES_ONE = Pattern.compile("[\\p{Alnum}_$]{2}|(['\"`])\\1");

    private final String file;
    private final Step step;
    private final List<Line> lines;
    private final List<InventoryFinding> findings = new ArrayList<>();

    SqlOddities(String file, Step step, Sources sources) {
        this.file = file;
        this.step = step;
        this.lines = sources.sqlLines(
                step.physicalFile(), step.spot().line(), step.spot().endLine());
    }

    List<InventoryFinding> findings() {
        boolean hasRollback = !step.changeSet().getRollback().getChanges().isEmpty();
        for (Line line : lines) {
            if (isNoRollback(line, hasRollback)) {
                add(
                        line,
                        "\"" + line.text().strip()
                                + "\" is a comment to Liquibase, not a rollback. Write the SQL behind it,"
                                + " after one blank, or \"--rollback empty\" if there is nothing to take back.");
            } else if (line.kind() == Kind.TEXT && NO_BLOCK.matcher(line.text()).matches()) {
                add(
                        line,
                        "A block rollback starts with a line that holds \"/* liquibase rollback\" alone; this one is a"
                                + " comment to Liquibase. Put the SQL on the next lines, and \"*/\" on the last.");
            }
        }
        gluedLines();
        return List.copyOf(findings);
    }

    /** A blank line within a longer rollback is none the worse for being a comment. */
    private static boolean isNoRollback(Line line, boolean hasRollback) {
        if (line.kind() == Kind.ROLLBACK) {
            return !hasRollback && FormattedSql.isBlankRollback(line);
        }
        boolean isBare = line.text().strip().toLowerCase(java.util.Locale.ROOT).endsWith("rollback");
        return line.kind() == Kind.TEXT && NO_ROLLBACK.matcher(line.text()).matches() && !(isBare && hasRollback);
    }

    private void gluedLines() {
        String read = step.changeSet().getRollback().getChanges().stream()
                .filter(AbstractSQLChange.class::isInstance)
                .map(change -> String.valueOf(((AbstractSQLChange) change).getSql()))
                .collect(Collectors.joining("\n"));
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            if (before.kind() == Kind.ROLLBACK_BLOCK && isGlued(before.text(), line.text(), read)) {
                add(
                        before,
                        "Liquibase reads the lines of a block rollback without their line breaks, so that this line and the"
                                + " next become \"" + seam(before.text(), line.text())
                                + "\". Use \"--rollback\" lines.");
                return;
            }
        }
    }

    /** Whether the break between two lines of a block mattered and is gone from what Liquibase read. */
    private static boolean isGlued(String before, String after, String read) {
        boolean words = !before.isEmpty()
                && !after.isEmpty()
                && BECOMES_ONE
                        .matcher(before.charAt(before.length() - 1) + after.substring(0, 1))
                        .matches();
        boolean comment = before.contains("--")
                && !new SqlComments().strip(before).equals(before)
                && !after.matches("\\s*\\*/\\s*");
        return (words || comment) && read.contains(seam(before, after));
    }

    private static String seam(String before, String after) {
        String end = before.length() > 20 ? before.substring(before.length() - 20) : before;
        String start = after.replaceFirst("\\s*\\*/\\s*$", "");
        return (end + (start.length() > 20 ? start.substring(0, 20) : start)).strip();
    }

    private void add(Line line, String message) {
        findings.add(new InventoryFinding(new SourceLocation(file, line.number()), message));
    }
}
