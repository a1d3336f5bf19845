package dev.mrt.report;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import java.util.List;
import java.util.stream.Collectors;

/** Which rollback a verdict is about, where it is not a script that somebody wrote for this very migration. */
final class RollbackNote {

    private static final String INDENT = "  ";
    private static final String SQL_INDENT = "      ";
    private static final int MOST_SQL_LINES = 6;

    private final TextStyle style;

    RollbackNote(TextStyle style) {
        this.style = style;
    }

    /** Empty for a script, and where there is none: its finding says so. */
    String of(Migration migration) {
        Rollback rollback = migration.rollback();
        if (rollback instanceof Rollback.Generated generated) {
            return withSql(rollback.description(), generated.script().text());
        }
        if (rollback instanceof Rollback.Referenced referenced) {
            return line(rollback.description() + " (" + referenced.script().location() + ")");
        }
        if (rollback instanceof Rollback.Declared) {
            return line("declared to need nothing: " + rollback.description());
        }
        return rollback instanceof Rollback.Code ? line("Java code, " + rollback.description()) : "";
    }

    private String line(String words) {
        String text = Lines.wrap("Rollback: " + Printable.line(words), style.width(), INDENT);
        return Ink.FAINT.onLines(text, style.colour());
    }

    private String withSql(String words, String sql) {
        List<String> lines = Lines.wrap(Printable.lines(sql.strip()), style.width(), SQL_INDENT)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return line(words + ", without SQL");
        }
        String shown = lines.stream().limit(MOST_SQL_LINES).collect(Collectors.joining("\n"));
        int more = lines.size() - MOST_SQL_LINES;
        String rest = more > 0 ? "\n" + SQL_INDENT + "... " + more + (more == 1 ? " more line" : " more lines") : "";
        return line(words) + "\n" + Ink.FAINT.onLines(shown + rest, style.colour());
    }
}
