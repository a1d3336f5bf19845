package dev.mrt.report.html;

import dev.mrt.api.result.Coverage;
import dev.mrt.report.Printable;
import dev.mrt.report.html.Card.Badge;
import dev.mrt.report.html.Card.Failed;
import dev.mrt.report.html.Card.Limited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the cards of a page. */
final class Cards {

    /** A page that is open everywhere shows nothing. */
    private static final int MOST_OPEN = 20;

    private static final int MOST_FINDINGS = 60;
    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_VALUE = 300;
    private static final int RISK_PER_STEP = 25;
    private static final int HIGHEST_RISK = 100;

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
        VerdictOn verdict = entry.verdict();
        List<Note> warnings = entry.warnings().stream().map(Note::of).toList();
        CodePair code = CodePair.of(entry, verdict == null ? List.of() : verdict.failures(), room);
        boolean known = verdict != null && (state.hasRisk() || verdict.riskScore() > 0);
        return new Card(
                id,
                state.id(),
                state.glyph(),
                state.words(),
                entry.title(),
                Printable.line(entry.file()),
                isOpen(state, warnings),
                known ? String.valueOf(risk(verdict)) : "",
                known ? (risk(verdict) + RISK_PER_STEP - 1) / RISK_PER_STEP : 0,
                badges(warnings),
                tags(entry, warnings),
                reasons(entry),
                verdict == null ? List.of() : failures(verdict),
                code.loose().stream().limit(MOST_FINDINGS).toList(),
                code.codes(),
                verdict == null ? List.of() : limits(verdict),
                verdict == null ? "" : coverage(verdict.coverage()));
    }

    private boolean isOpen(State state, List<Note> warnings) {
        boolean matters =
                state == State.FAILED || state == State.INCONCLUSIVE || Severities.count(warnings, "error") > 0;
        return matters && open++ < MOST_OPEN;
    }

    private static int risk(@Nullable VerdictOn verdict) {
        return verdict == null ? 0 : Math.max(0, Math.min(HIGHEST_RISK, verdict.riskScore()));
    }

    private static List<Badge> badges(List<Note> warnings) {
        return Stream.of(
                        badge(warnings, "error", "✗", "static error"),
                        badge(warnings, "warning", "!", "warning"),
                        badge(warnings, "info", "i", "note"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Badge> badge(List<Note> warnings, String severity, String glyph, String noun) {
        int count = Severities.count(warnings, severity);
        return count == 0 ? Optional.empty() : Optional.of(new Badge(severity, glyph, Cut.count(count, noun)));
    }

    private static String tags(Entry entry, List<Note> warnings) {
        return Stream.of(
                        entry.state().id(),
                        entry.isUnsafe() ? "unsafe" : "",
                        Severities.count(warnings, "error") > 0 ? "errors" : "",
                        Severities.count(warnings, "warning") > 0 ? "warnings" : "")
                .filter(tag -> !tag.isEmpty())
                .reduce((some, next) -> some + " " + next)
                .orElse("");
    }

    private static List<String> reasons(Entry entry) {
        VerdictOn verdict = entry.recorded();
        if (verdict == null) {
            return entry.expected()
                    ? List.of("There is no verdict on this migration in the report that was read.")
                    : List.of();
        }
        if (entry.isStale()) {
            return List.of("Its rollback is not the one that was verified ("
                    + State.of(verdict.verdict()).words() + " then), so the verdict does not hold. Verify it again.");
        }
        return verdict.reason().isBlank() ? List.of() : List.of(Cut.text(verdict.reason(), LONGEST_MESSAGE));
    }

    private static List<Failed> failures(VerdictOn verdict) {
        List<Failed> shown = new ArrayList<>(verdict.failures().stream()
                .limit(MOST_FINDINGS)
                .map(Cards::failed)
                .toList());
        int more = verdict.failures().size() - MOST_FINDINGS;
        if (more > 0) {
            shown.add(new Failed(
                    "… " + Cut.count(more, "more finding"),
                    "",
                    "",
                    "Left out here; mrt verify -f json has them all.",
                    "",
                    "",
                    List.of()));
        }
        return shown;
    }

    private static Failed failed(VerdictOn.Failure failure) {
        return new Failed(
                Printable.line(failure.kind()),
                Printable.line(failure.object()),
                Printable.line(failure.place().toString()),
                Cut.text(failure.message(), LONGEST_MESSAGE),
                value(failure.before()),
                value(failure.after()),
                DiffLine.of(failure.diff()));
    }

    private static String value(@Nullable String value) {
        return value == null ? "" : Cut.text(value, LONGEST_VALUE);
    }

    private static List<Limited> limits(VerdictOn verdict) {
        return verdict.limits().stream()
                .limit(MOST_FINDINGS)
                .map(limit -> new Limited(
                        Printable.line(limit.kind()),
                        Printable.line(limit.object()),
                        Cut.text(limit.message(), LONGEST_MESSAGE)))
                .toList();
    }

    private static String coverage(Coverage coverage) {
        if (coverage.equals(Coverage.NONE)) {
            return "";
        }
        return Cut.count(coverage.rows(), "row") + " in " + Cut.count(coverage.tablesWithRows()) + " of "
                + Cut.count(coverage.tables(), "table") + " compared; " + Cut.count(coverage.columnsWithValues())
                + " of " + Cut.count(coverage.columns(), "column") + " held a value.";
    }
}
