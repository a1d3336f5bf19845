package dev.mrt.report.html;

import dev.mrt.api.result.Severity;
import dev.mrt.report.Printable;
import dev.mrt.report.Titles;
import dev.mrt.report.check.CheckSummary;
import dev.mrt.report.check.CheckedChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The overall verdict, for the template.
 *
 * @param state the class of the verdict
 * @param glyph its shape
 * @param title the verdict
 * @param sentences what it rests on
 */
record Headline(String state, String glyph, String title, List<String> sentences) {

    private static final int MOST_NAMES = 6;

    static Headline of(ReportedChain chain, Entries entries) {
        List<String> sentences = new ArrayList<>();
        if (chain.verified() == null) {
            sentences.add(
                    "No migration was run, so nothing is known of what a rollback brings back or loses. mrt report"
                            + " --verify finds out.");
        } else {
            sentences.add(counts(entries));
            sentences.addAll(unsafe(entries));
            sentences.addAll(unknown(entries));
            sentences.addAll(limited(entries));
        }
        sentences.addAll(checks(chain));
        return headline(chain, entries, sentences);
    }

    private static Headline headline(ReportedChain chain, Entries entries, List<String> sentences) {
        State state = state(entries);
        boolean errors = chain.checked() != null && !chain.checked().safe();
        String title = switch (state) {
            case FAILED -> "Not safe to roll back";
            case INCONCLUSIVE, NOT_RUN ->
                entries.unsafe().isEmpty()
                        ? "Not known for every migration, and accepted so"
                        : "Not known whether it can be rolled back";
            case NOT_VERIFIED -> entries.count(State.PASSED) == 0 ? "Not verified" : "Only partly verified";
            case SKIPPED, NOT_APPLICABLE -> "Nothing was verified";
            case PASSED -> passed(entries);
        };
        if (errors && state == State.PASSED) {
            return new Headline("warnings", "!", title + ", but findings of static checks fail the run", sentences);
        }
        return new Headline(state.id(), state.glyph(), title, sentences);
    }

    /** The worst of what is known; passed only if nothing worse is there. */
    private static State state(Entries entries) {
        if (entries.unsafe().stream().anyMatch(entry -> entry.state() == State.FAILED)) {
            return State.FAILED;
        }
        if (entries.unsafe().stream()
                .anyMatch(entry -> entry.state() != State.NOT_VERIFIED && entry.state() != State.PASSED)) {
            return State.INCONCLUSIVE;
        }
        if (!entries.unsafe().isEmpty()) {
            return entries.unsafe().stream().anyMatch(entry -> entry.state() == State.PASSED)
                    ? State.FAILED
                    : State.NOT_VERIFIED;
        }
        if (entries.count(State.INCONCLUSIVE) > 0) {
            return State.INCONCLUSIVE;
        }
        if (entries.all().isEmpty() || entries.count(State.NOT_VERIFIED) > 0) {
            return State.NOT_VERIFIED;
        }
        return entries.count(State.PASSED) > 0 ? State.PASSED : State.SKIPPED;
    }

    private static String passed(Entries entries) {
        int total = entries.all().size();
        long passed = entries.count(State.PASSED);
        if (passed < total) {
            return "All that was verified can be rolled back";
        }
        return total == 1 ? "It can be rolled back" : "Every migration can be rolled back";
    }

    private static String counts(Entries entries) {
        int total = entries.all().size();
        return Cut.count(total, "migration") + ": "
                + Arrays.stream(State.values())
                        .filter(state -> entries.count(state) > 0)
                        .map(state -> Cut.count(entries.count(state)) + " " + state.words())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static List<String> unsafe(Entries entries) {
        return Stream.of(
                        named("Not safe to roll back: ", entries, true),
                        named("Not known whether it can be rolled back: ", entries, false))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static String named(String heading, Entries entries, boolean known) {
        List<String> names = entries.unsafe().stream()
                .filter(entry -> entry.state().hasRisk() == known)
                .map(entry -> Titles.of(entry.migration()))
                .toList();
        return names.isEmpty() ? "" : heading + some(names) + ".";
    }

    private static List<String> unknown(Entries entries) {
        return entries.unknown().isEmpty()
                ? List.of()
                : List.of("There are verdicts on migrations that these files do not have: " + some(entries.unknown())
                        + ".");
    }

    private static List<String> limited(Entries entries) {
        long limited = entries.all().stream()
                .flatMap(entry -> Stream.ofNullable(entry.verdict()))
                .filter(verdict -> !verdict.limitations().isEmpty())
                .count();
        return limited == 0
                ? List.of()
                : List.of("Not everything was checked for " + Cut.count(limited, "migration") + ".");
    }

    private static String some(List<String> names) {
        String shown = names.stream().limit(MOST_NAMES).map(Printable::line).collect(Collectors.joining("; "));
        int more = names.size() - MOST_NAMES;
        return more > 0 ? shown + " and " + Cut.count(more) + " more" : shown;
    }

    private static List<String> checks(ReportedChain chain) {
        CheckedChain files = chain.checked();
        if (files == null) {
            return List.of("The static checks did not run.");
        }
        CheckSummary summary = new CheckSummary(files);
        boolean none =
                summary.count(Severity.ERROR) + summary.count(Severity.WARNING) + summary.count(Severity.INFO) == 0;
        return List.of("Static checks: " + (none ? "no findings." : summary.findings()));
    }
}
