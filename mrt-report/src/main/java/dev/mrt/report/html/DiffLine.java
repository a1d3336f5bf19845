package dev.mrt.report.html;

import dev.mrt.report.Printable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a unified diff, for the template.
 *
 * @param kind its class: {@code add}, {@code del}, {@code hunk} or {@code same}
 * @param text the line with its sign
 */
record DiffLine(String kind, String text) {

    private static final int MOST = 400;
    private static final int LONGEST = 1_000;

    static List<DiffLine> of(String diff) {
        if (diff.isBlank()) {
            return List.of();
        }
        List<String> lines = diff.lines().toList();
        Stream<DiffLine> shown = lines.stream().limit(MOST).map(DiffLine::ofLine);
        int more = lines.size() - MOST;
        return more <= 0
                ? shown.toList()
                : Stream.concat(
                                shown,
                                Stream.of(new DiffLine("hunk", "… " + Cut.count(more, "more line") + " left out …")))
                        .toList();
    }

    private static DiffLine ofLine(String line) {
        String text = line.length() <= LONGEST ? line : line.substring(0, Cut.whole(line, LONGEST)) + " …";
        return new DiffLine(kind(line), Printable.lines(text));
    }

    private static String kind(String line) {
        if (line.startsWith("@@") || line.startsWith("+++") || line.startsWith("---")) {
            return "hunk";
        }
        if (line.startsWith("+")) {
            return "add";
        }
        return line.startsWith("-") ? "del" : "same";
    }
}
