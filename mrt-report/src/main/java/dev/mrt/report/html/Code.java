package dev.mrt.report.html;

import dev.mrt.report.Printable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A script with notes at its lines, for the template.
 *
 * @param id what the anchors of its lines begin with
 * @param heading what it is
 * @param place the file that it stands in
 * @param origin where else it is from, may be empty
 * @param lines its lines, as many as there is room for
 * @param instead what stands where there are none
 */
record Code(String id, String heading, String place, String origin, List<Line> lines, String instead) {

    private static final int AROUND_MARK = 2;

    /** What a line costs besides its characters. */
    private static final int PER_LINE = 20;

    /** More notes at the lines of one script say no more. */
    private static final int MOST_MARKED_LINES = 60;

    boolean hasLines() {
        return !lines.isEmpty();
    }

    static Code of(
            String id, String heading, String place, String origin, ScriptLines script, List<Mark> marks, int room) {
        return new Code(id, heading, Printable.line(place), Printable.line(origin), lines(id, script, marks, room), "");
    }

    static Code none(String heading, String place, String origin, String instead) {
        return new Code(
                "",
                heading,
                Printable.line(place),
                Printable.line(origin),
                List.of(),
                Cut.text(instead, PER_LINE * 100));
    }

    private static List<Line> lines(String id, ScriptLines script, List<Mark> marks, int room) {
        Map<Integer, List<Mark>> byLine = marks.stream()
                .sorted(Comparator.comparing(Mark::line))
                .collect(Collectors.groupingBy(Mark::line, TreeMap::new, Collectors.toList()));
        BitSet shown = shown(script, byLine, room);
        List<Line> lines = new ArrayList<>();
        Set<String> said = new HashSet<>();
        int next = 0;
        for (int line = shown.nextSetBit(0); line >= 0; line = shown.nextSetBit(line + 1)) {
            addGap(lines, marks, next, line);
            lines.add(Line.of(
                    id + line, script.number(line), script.get(line), byLine.getOrDefault(line, List.of()), said));
            next = line + 1;
        }
        addGap(lines, marks, next, script.size());
        return lines;
    }

    private static void addGap(List<Line> lines, List<Mark> marks, int from, int to) {
        if (to > from) {
            lines.add(Line.gap(
                    to - from,
                    marks.stream()
                            .filter(mark -> mark.line() >= from && mark.line() < to)
                            .count()));
        }
    }

    /** The worst marked lines with what is around them, then the others from the first one on, until the room is used up. */
    private static BitSet shown(ScriptLines script, Map<Integer, List<Mark>> marked, int room) {
        BitSet shown = new BitSet();
        marked.entrySet().stream()
                .sorted(Comparator.comparing(entry -> Severities.rank(entry.getValue())))
                .map(Map.Entry::getKey)
                .limit(MOST_MARKED_LINES)
                .forEach(line ->
                        shown.set(Math.max(0, line - AROUND_MARK), Math.min(script.size(), line + AROUND_MARK + 1)));
        int left = room - shown.stream().map(line -> cost(script, line)).sum();
        for (int line = 0; line < script.size() && left > 0; line++) {
            if (!shown.get(line)) {
                left -= cost(script, line);
                shown.set(line);
            }
        }
        return shown;
    }

    private static int cost(ScriptLines script, int line) {
        return Math.min(script.length(line), Line.LONGEST) + PER_LINE;
    }
}
