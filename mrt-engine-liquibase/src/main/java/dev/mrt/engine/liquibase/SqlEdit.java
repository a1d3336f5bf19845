package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.engine.liquibase.FormattedSql.Kind;
import dev.mrt.engine.liquibase.FormattedSql.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a rollback into a formatted SQL changelog. */
final class SqlEdit {

    private static final Set<Kind> ROLLBACK =
            EnumSet.of(Kind.ROLLBACK, Kind.ROLLBACK_BLOCK_START, Kind.ROLLBACK_BLOCK, Kind.ROLLBACK_BLOCK_END);
    private static final Pattern DELIMITER = Pattern.compile("(?i)endDelimiter\\s*:");
    private static final Pattern WHOLE = Pattern.compile("(?i)splitStatements\\s*:\\s*\"?false");

    private final Patches patches;
    private final List<Line> lines;
    private final Spot spot;

    private SqlEdit(String text, Spot spot) {
        FormattedSql sql = FormattedSql.of(text);
        if (!sql.isFormatted()) {
            throw MrtException.usage(
                    "the file is no formatted SQL (--liquibase formatted sql), so it has no place for a rollback");
        }
        this.patches = new Patches(text);
        this.lines = sql.lines().subList(spot.line() - 1, spot.endLine());
        this.spot = spot;
    }

    /** The text with another rollback of a changeset and statements before its own. */
    static String of(String text, Spot spot, Statements rollback, Statements before) {
        SqlEdit edit = new SqlEdit(text, spot);
        edit.requireSplittable(rollback);
        edit.requireSplittable(before);
        if (!before.isEmpty()) {
            edit.patches.insertLines(edit.firstLine(), before.text() + "\n");
        }
        edit.rollback(rollback);
        return edit.patches.apply();
    }

    private void requireSplittable(Statements statements) {
        String head = lines.get(0).text();
        boolean whole = WHOLE.matcher(head).find() && (statements.all().size() > 1);
        if (!statements.isEmpty() && (whole || DELIMITER.matcher(head).find() || !statements.canBeSplit())) {
            throw MrtException.usage(
                    "Liquibase would not take the statements apart at the right semicolons (endDelimiter or"
                            + " splitStatements of the changeset, or a semicolon within a statement); write them by hand");
        }
    }

    /** Below what tells about the changeset. */
    private int firstLine() {
        int index = 1;
        while (index < lines.size() && lines.get(index).kind() == Kind.DIRECTIVE) {
            index++;
        }
        return spot.line() + index;
    }

    private void rollback(Statements rollback) {
        String written =
                rollback.text().lines().map(line -> "--rollback " + line + "\n").collect(Collectors.joining());
        List<Line> old =
                lines.stream().filter(line -> ROLLBACK.contains(line.kind())).toList();
        patches.insertLines(old.isEmpty() ? lastStatement() + 1 : old.get(0).number(), written);
        old.forEach(line -> patches.removeLines(line.number(), line.number()));
    }

    /** Comments at the end tell about the next changeset. */
    private int lastStatement() {
        int last = spot.line();
        for (Line line : lines) {
            boolean comment =
                    line.text().isBlank() || line.text().stripLeading().startsWith("--");
            last = comment && line.kind() != Kind.DIRECTIVE ? last : line.number();
        }
        return last;
    }
}
