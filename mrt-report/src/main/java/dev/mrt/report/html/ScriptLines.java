package dev.mrt.report.html;

import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import java.util.Arrays;

/** The lines of a script, counted from 0, found without copying any of them. */
final class ScriptLines {

    private final Script script;
    private final String text;
    private final int[] starts;

    ScriptLines(Script script) {
        this.script = script;
        this.text = script.text().stripTrailing();
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return starts;
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    int size() {
        return starts.length;
    }

    String text() {
        return text;
    }

    int start(int line) {
        return starts[line];
    }

    /** Without its line break. */
    String get(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        return text.substring(starts[line], end > starts[line] && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    int length(int line) {
        return (line + 1 < starts.length ? starts[line + 1] : text.length()) - starts[line];
    }

    /** The line that a place in the text is in. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** What the line is called in its file. */
    int number(int line) {
        return script.at(line + 1).line();
    }

    /** The line that a place in a file is in; -1 if it is not in this script. */
    int lineOf(SourceLocation place) {
        if (place.line() <= 0
                || isEmpty()
                || !place.file().equals(script.location().file())) {
            return -1;
        }
        if (script.isVerbatim()) {
            int line = place.line() - number(0);
            return line >= 0 && line < size() ? line : -1;
        }
        int line = script.lines().indexOf(place.line());
        return line < size() ? line : -1;
    }
}
