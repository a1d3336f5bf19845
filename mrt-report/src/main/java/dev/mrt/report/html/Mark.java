package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Finding;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.Places;
import dev.mrt.report.check.Place;
import java.util.Optional;

/**
 * A note at a line of a script.
 *
 * @param line the line, counted from 0
 * @param start the column that the word begins at which it is about, counted from 0
 * @param end where the word ends; as {@code start} if it is about the line
 * @param note what it says
 */
record Mark(int line, int start, int end, Note note) {

    /** Whether it is about a word, so that the statement itself was found. */
    boolean hasWord() {
        return end > start;
    }

    /** Of a verdict; empty if it is about no line of this script. */
    static Optional<Mark> of(Finding finding, ScriptLines lines) {
        int line = lines.lineOf(Places.of(finding));
        return line < 0 ? Optional.empty() : Optional.of(new Mark(line, 0, 0, Note.of(finding)));
    }

    /** Of a static check; empty if it is about no line of this script. */
    static Optional<Mark> of(RiskWarning warning, ScriptLines lines) {
        int line = lines.lineOf(warning.location());
        Statement statement = warning.statement();
        if (line < 0) {
            return Optional.empty();
        }
        int begin = statement == null || statement.text().isBlank() ? -1 : find(statement.text(), lines, line);
        return Optional.of(
                begin < 0 || statement == null
                        ? new Mark(line, 0, 0, Note.of(warning))
                        : word(warning, begin, Place.of(warning, statement), lines));
    }

    /** Several statements may come from one line of a changelog, so that the line alone does not tell. */
    private static int find(String statement, ScriptLines lines, int line) {
        int behind = lines.text().indexOf(statement, lines.start(line));
        return behind >= 0 ? behind : lines.text().indexOf(statement);
    }

    private static Mark word(RiskWarning warning, int begin, Place place, ScriptLines lines) {
        int line = lines.lineAt(begin + place.start());
        int start = begin + place.start() - lines.start(line);
        int end = Math.min(start + place.end() - place.start(), lines.get(line).length());
        return new Mark(line, start, Math.max(start, end), Note.of(warning));
    }
}
