package dev.mrt.report;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Breaks and indents lines, and words durations. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Lines {

    private static final int MILLIS_PER_SECOND = 1000;

    private Lines() {}

    /**
     * Breaks a text at spaces so that no line is longer than {@code width}, where that is possible.
     *
     * @param text lines
     * @param width columns of a line with its indent; 0 breaks nothing
     * @param indent what each line begins with
     * @return lines without a line break at the end
     */
    public static String wrap(String text, int width, String indent) {
        return text.lines()
                .flatMap(line -> (width <= 0 ? List.of(line) : wrapLine(line, width - indent.length())).stream())
                .map(line -> line.isEmpty() ? line : indent + line)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> wrapLine(String line, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(line);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int previous = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            boolean tooLong = line.substring(start, next).stripTrailing().length() > width;
            if (tooLong && previous > start && line.charAt(previous - 1) == ' ') {
                lines.add(line.substring(start, previous).stripTrailing());
                start = previous;
            }
            if (line.charAt(next - 1) == ' ') {
                previous = next;
            }
        }
        lines.add(line.substring(start).stripTrailing());
        return lines;
    }

    /** A duration as a person reads it: {@code 12 ms}, {@code 3.4 s}, {@code 2 min 5 s}. */
    static String duration(Duration duration) {
        if (duration.toMillis() < MILLIS_PER_SECOND) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 1) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / (double) MILLIS_PER_SECOND);
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
