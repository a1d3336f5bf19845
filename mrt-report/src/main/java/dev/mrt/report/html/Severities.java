package dev.mrt.report.html;

import java.util.List;

/** The order of severities, as the page names them. */
final class Severities {

    private static final List<String> WORST_FIRST = List.of("error", "warning", "info");

    private Severities() {}

    /** Empty if there is no note. */
    static String worst(List<Note> notes) {
        return WORST_FIRST.stream()
                .filter(severity -> count(notes, severity) > 0)
                .findFirst()
                .orElse("");
    }

    /** Lower is worse. */
    static int rank(List<Mark> marks) {
        return WORST_FIRST.indexOf(worst(marks.stream().map(Mark::note).toList()));
    }

    static int count(List<Note> notes, String severity) {
        return (int)
                notes.stream().filter(note -> note.severity().equals(severity)).count();
    }
}
