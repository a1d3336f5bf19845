package dev.mrt.report.html;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Severity;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.Printable;
import dev.mrt.report.check.CheckSummary;
import dev.mrt.report.check.CheckedChain;
import dev.mrt.report.html.Page.Fact;
import dev.mrt.report.html.Page.Filter;
import dev.mrt.report.html.Page.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a page says about the chain as a whole. */
final class Counts {

    private Counts() {}

    static List<Fact> facts(ReportedChain chain) {
        List<Fact> facts = new ArrayList<>();
        CheckedChain files = chain.checked();
        VerificationReport verified = chain.verified();
        if (verified != null) {
            facts.add(new Fact("Engine", Printable.line(verified.engine() + " " + verified.engineVersion())));
            facts.add(new Fact(
                    "Verified on",
                    Printable.line(verified.database().product() + " "
                            + verified.database().version())));
            facts.add(new Fact("Verified by", "mrt " + Printable.line(verified.mrtVersion())));
        } else if (files != null) {
            facts.add(new Fact("Engine", Printable.line(files.report().engine())));
            facts.add(new Fact("Database", "none: not verified"));
        }
        if (files != null) {
            CheckSummary summary = new CheckSummary(files);
            facts.add(new Fact("Static checks", Printable.line(summary.dialect())));
            facts.add(new Fact("Statements", summary.coverage()));
        }
        return facts;
    }

    static List<Tile> tiles(ReportedChain chain, Entries entries) {
        List<Tile> tiles = new ArrayList<>();
        Arrays.stream(State.values())
                .filter(state -> entries.count(state) > 0)
                .forEach(state -> tiles.add(tile(state.id(), state.glyph(), entries.count(state), state.words())));
        tiles.add(risk(entries));
        CheckedChain files = chain.checked();
        if (files != null) {
            tiles.addAll(checks(files));
        }
        return tiles;
    }

    private static Tile risk(Entries entries) {
        int[] scores = entries.all().stream()
                .filter(entry -> entry.state().hasRisk())
                .flatMap(entry -> Stream.ofNullable(entry.verdict()))
                .mapToInt(RevisionResult::riskScore)
                .toArray();
        return scores.length == 0
                ? new Tile("plain", "", "–", "risk score: not known")
                : new Tile("plain", "", Cut.count(Arrays.stream(scores).max().orElse(0)), "highest risk score, of 100");
    }

    private static List<Tile> checks(CheckedChain files) {
        CheckSummary summary = new CheckSummary(files);
        return List.of(
                tile("errors", "✗", summary.count(Severity.ERROR), "static errors"),
                tile("warnings", "!", summary.count(Severity.WARNING), "static warnings"),
                tile("notes", "i", summary.count(Severity.INFO), "static notes"),
                tile("plain", "", files.report().suppressed().size(), "suppressed"),
                tile("plain", "", files.report().coverage().notAnalysed().size(), "statements not analysed"));
    }

    private static Tile tile(String kind, String glyph, long number, String label) {
        return new Tile(kind, glyph, Cut.count(number), label);
    }

    /** Only what some card passes. */
    static List<Filter> filters(List<Card> cards) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("all", "All", Cut.count(cards.size()), true));
        Arrays.stream(State.values())
                .map(state -> filter(state.id(), state.words(), cards))
                .forEach(filters::add);
        filters.add(filter("errors", "with errors", cards));
        filters.add(filter("warnings", "with warnings", cards));
        return filters.stream()
                .filter(filter -> filter.first() || !filter.number().equals("0"))
                .toList();
    }

    private static Filter filter(String id, String label, List<Card> cards) {
        long number = cards.stream()
                .filter(card -> List.of(card.tags().split(" ")).contains(id))
                .count();
        return new Filter(id, label, Cut.count(number), false);
    }
}
