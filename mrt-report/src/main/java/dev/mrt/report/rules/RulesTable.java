package dev.mrt.report.rules;

import dev.mrt.api.check.Descriptor;
import dev.mrt.report.Ink;
import dev.mrt.report.Lines;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Lists checks for people: what each finds stands in a line below it, as there is no room beside it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RulesTable {

    private static final List<String> HEADER = List.of("code", "name", "severity", "profile", "databases");
    private static final int GAP = 2;

    private final TextStyle style;

    /**
     * A writer of one style.
     *
     * @param style how the text looks
     */
    public RulesTable(TextStyle style) {
        this.style = style;
    }

    /**
     * All checks.
     *
     * @param rules what each check is about
     * @return lines that end with a line break
     */
    public String of(List<Descriptor> rules) {
        List<List<String>> rows = rules.stream().map(RulesTable::cells).toList();
        List<Integer> widths = IntStream.range(0, HEADER.size())
                .mapToObj(column -> Stream.concat(Stream.of(HEADER), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        Stream<String> lines = IntStream.range(0, rows.size())
                .mapToObj(i -> row(rows.get(i), widths) + "\n" + summary(rules.get(i), widths.get(0) + GAP));
        return Stream.concat(Stream.of(Ink.BOLD.on(row(HEADER, widths), style.colour())), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> cells(Descriptor rule) {
        return List.of(
                Printable.line(rule.code()),
                Printable.line(rule.name()),
                RuleWords.severity(rule),
                Printable.line(rule.profile()),
                RuleWords.dialects(rule));
    }

    /** What does not fit of the last cell goes on below its beginning. */
    private String row(List<String> cells, List<Integer> widths) {
        int last = cells.size() - 1;
        String front = IntStream.range(0, last)
                .mapToObj(i -> cells.get(i)
                        + " ".repeat(widths.get(i) + GAP - cells.get(i).length()))
                .collect(Collectors.joining());
        int room = style.width() == 0 ? 0 : Math.max(1, style.width() - front.length());
        return front + Lines.wrap(cells.get(last), room, "").replace("\n", "\n" + " ".repeat(front.length()));
    }

    private String summary(Descriptor rule, int indent) {
        return Ink.FAINT.onLines(
                Lines.wrap(Printable.line(rule.summary()), style.width(), " ".repeat(indent)), style.colour());
    }
}
