package dev.mrt.report.html;

import dev.mrt.api.result.Finding;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.report.Printable;
import dev.mrt.report.Titles;
import dev.mrt.report.html.Card.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the cards of a page. */
final class Cards {

    /** A page that is open everywhere shows nothing. */
    private static final int MOST_OPEN = 20;

    private static final int RISK_PER_STEP = 25;

    private final int room;
    private int open = 0;

    private Cards(int room) {
        this.room = room;
    }

    static List<Card> of(Entries entries) {
        Cards cards = new Cards(Room.perScript(entries));
        List<Card> all = new ArrayList<>();
        for (Entry entry : entries.all()) {
            all.add(cards.card("m" + (all.size() + 1), entry));
        }
        return all;
    }

    private Card card(String id, Entry entry) {
        State state = entry.state();
        @Nullable RevisionResult verdict = entry.verdict();
        List<Finding> findings = verdict == null ? List.of() : verdict.findings();
        List<Note> warnings = entry.warnings().stream().map(Note::of).toList();
        CodePair code = new CodePair(id, entry, findings);
        int risk = verdict == null || !state.hasRisk() ? -1 : verdict.riskScore();
        return new Card(
                id,
                state.id(),
                state.glyph(),
                state.words(),
                Titles.of(entry.migration()),
                Printable.line(entry.migration().location().file()),
                isOpen(state, warnings),
                risk < 0 ? "" : String.valueOf(risk),
                (risk + RISK_PER_STEP - 1) / RISK_PER_STEP,
                badges(warnings, verdict == null ? 0 : verdict.limitations().size()),
                tags(state, warnings),
                Evidence.reason(entry),
                Evidence.findings(findings, code),
                Evidence.notes(code.loose()),
                code.codes(room),
                verdict == null ? List.of() : Evidence.limits(verdict.limitations()),
                verdict == null ? "" : Evidence.coverage(verdict.coverage()));
    }

    private boolean isOpen(State state, List<Note> warnings) {
        boolean matters =
                state == State.FAILED || state == State.INCONCLUSIVE || Severities.count(warnings, "error") > 0;
        return matters && open++ < MOST_OPEN;
    }

    private static List<Badge> badges(List<Note> warnings, int limits) {
        return Stream.of(
                        badge(warnings, "error", "✗", "static error"),
                        badge(warnings, "warning", "!", "warning"),
                        badge(warnings, "info", "i", "note"),
                        Optional.of(new Badge("limit", "~", Cut.count(limits, "limit")))
                                .filter(badge -> limits > 0))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Badge> badge(List<Note> warnings, String severity, String glyph, String noun) {
        int count = Severities.count(warnings, severity);
        return count == 0 ? Optional.empty() : Optional.of(new Badge(severity, glyph, Cut.count(count, noun)));
    }

    private static String tags(State state, List<Note> warnings) {
        return Stream.of(
                        state.id(),
                        Severities.count(warnings, "error") > 0 ? "errors" : "",
                        Severities.count(warnings, "warning") > 0 ? "warnings" : "")
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
