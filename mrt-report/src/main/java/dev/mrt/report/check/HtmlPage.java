package dev.mrt.report.check;

import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.Printable;
import dev.mrt.report.Titles;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the template of the page shows, name by name. Every text is harmless; the template escapes it. */
record HtmlPage(
        String version,
        String engine,
        String dialect,
        String coverage,
        String findings,
        boolean safe,
        String verdict,
        List<Tile> tiles,
        List<Section> sections,
        List<Silenced> silenced,
        List<Unread> unread,
        boolean hasSilenced,
        boolean hasUnread) {

    record Tile(String kind, long number, String label) {}

    record Section(String title, List<Item> items) {}

    record Item(
            String severity,
            String code,
            String name,
            String object,
            String place,
            boolean hasCode,
            String before,
            String marked,
            String after,
            String message,
            String safeWay,
            boolean hasSafeWay) {}

    record Silenced(String title, String place, String reason) {}

    record Unread(String place, String text, String why) {}

    static HtmlPage of(CheckedChain chain) {
        CheckSummary summary = new CheckSummary(chain);
        List<Silenced> silenced = chain.report().suppressed().stream()
                .map(each -> silenced(chain, each))
                .toList();
        List<Unread> unread = chain.report().coverage().notAnalysed().stream()
                .map(each -> unread(chain, each))
                .toList();
        return new HtmlPage(
                Printable.line(chain.report().mrtVersion()),
                Printable.line(chain.report().engine()),
                Printable.line(summary.dialect()),
                summary.coverage(),
                summary.findings(),
                chain.safe(),
                chain.safe()
                        ? "Nothing fails the run"
                        : Wording.count(summary.unsafe().size(), "migration") + " not safe",
                tiles(chain, summary),
                CheckText.groups(chain.report().warnings()).entrySet().stream()
                        .map(group -> section(chain, group))
                        .toList(),
                silenced,
                unread,
                !silenced.isEmpty(),
                !unread.isEmpty());
    }

    private static List<Tile> tiles(CheckedChain chain, CheckSummary summary) {
        return List.of(
                new Tile("error", summary.count(Severity.ERROR), "errors"),
                new Tile("warning", summary.count(Severity.WARNING), "warnings"),
                new Tile("info", summary.count(Severity.INFO), "notes"),
                new Tile("plain", chain.report().suppressed().size(), "suppressed"),
                new Tile("plain", chain.report().coverage().statements(), "statements"),
                new Tile("plain", chain.report().coverage().notAnalysed().size(), "not analysed"));
    }

    private static Section section(CheckedChain chain, Map.Entry<String, List<RiskWarning>> group) {
        String title = chain.migration(group.getKey()).map(Titles::of).orElse(Printable.line(group.getKey()));
        return new Section(
                title.isEmpty() ? "Files" : title,
                group.getValue().stream().map(warning -> item(chain, warning)).toList());
    }

    private static Item item(CheckedChain chain, RiskWarning warning) {
        Statement statement = warning.statement();
        String text = statement == null ? "" : statement.text();
        Place place = statement == null ? new Place(0, 0) : Place.of(warning, statement);
        return new Item(
                warning.severity().name().toLowerCase(Locale.ROOT),
                Printable.line(warning.code()),
                Printable.line(warning.pattern()),
                Printable.line(warning.object()),
                place(chain.file(warning), warning.location().line()),
                !text.isBlank(),
                Printable.lines(text.substring(0, place.start())),
                Printable.lines(text.substring(place.start(), place.end())),
                Printable.lines(text.substring(place.end())),
                Printable.lines(warning.message()),
                Printable.lines(warning.safeWay()),
                !warning.safeWay().isBlank());
    }

    private static Silenced silenced(CheckedChain chain, Suppressed each) {
        RiskWarning warning = each.warning();
        return new Silenced(
                Printable.line(Wording.title(warning)),
                place(chain.file(warning), warning.location().line()),
                Printable.line(Wording.reason(each)));
    }

    private static Unread unread(CheckedChain chain, Statement statement) {
        return new Unread(
                place(
                        chain.files().apply(statement.location()),
                        statement.location().line()),
                Printable.lines(statement.text()),
                Printable.line(statement.why()));
    }

    private static String place(String file, int line) {
        return Printable.line(file) + (line > 0 ? ":" + line : "");
    }
}
