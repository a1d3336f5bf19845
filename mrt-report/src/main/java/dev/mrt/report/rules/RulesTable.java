package dev.mrt.report.rules;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.mrt.api.check.Descriptor;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Lists checks for people. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RulesTable {

    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 20;
    private static final int WIDEST_DATABASES = 20;
    private static final int PADDING = 2;

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
     * One row for each check.
     *
     * @param rules what each check is about
     * @return lines that end with a line break
     */
    public String of(List<Descriptor> rules) {
        Function<Descriptor, String> code = rule -> Printable.line(rule.code());
        Function<Descriptor, String> name = rule -> Printable.line(rule.name());
        int databases = Math.min(WIDEST_DATABASES, widest(rules, RuleWords::dialects, "databases"));
        int fixed = widest(rules, code, "code")
                + widest(rules, name, "name")
                + widest(rules, RuleWords::severity, "severity")
                + databases
                + widest(rules, RulesTable::profile, "profile")
                + 6 * PADDING;
        int free = Math.max(NARROWEST, (style.width() == 0 ? DEFAULT_WIDTH : style.width()) - fixed);
        List<ColumnData<Descriptor>> columns = List.of(
                column("code").with(code),
                column("name").with(name),
                column("severity").with(RuleWords::severity),
                column("databases")
                        .maxWidth(databases + PADDING, OverflowBehaviour.NEWLINE)
                        .with(RuleWords::dialects),
                column("profile").with(RulesTable::profile),
                column("what it finds")
                        .maxWidth(free + PADDING, OverflowBehaviour.NEWLINE)
                        .with(rule -> Printable.line(rule.summary())));
        return AsciiTable.builder()
                .lineSeparator("\n")
                .border(border())
                .data(rules, columns)
                .asString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String profile(Descriptor rule) {
        return Printable.line(rule.profile());
    }

    private static int widest(List<Descriptor> rules, Function<Descriptor, String> cell, String header) {
        return rules.stream().map(cell).mapToInt(String::length).reduce(header.length(), Math::max);
    }

    private static Column column(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    /** A line under the header, nothing else. */
    private Character[] border() {
        Character[] border = new Character[AsciiTable.BASIC_ASCII.length];
        border[8] = style.unicode() ? '─' : '-';
        return border;
    }
}
