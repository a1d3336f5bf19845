package dev.mrt.tests.cases;

import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a case says about one migration:
 *
 * <pre>
 * expect 2: passed
 * expect 2: passed limitation APPLY_FAILED_ON_ROWS member
 * expect 2: passed without COLUMN_ORDER_DIFFERS
 * expect 2: failed VALUES_CHANGED|ROWS_LOST member.phone
 * expect 2: failed without ROLLBACK_FAILED
 * expect 2: failed SCHEMA_NOT_RESTORED ~ix_member_name
 * expect 2: inconclusive limitation TABLE_NOT_SEEDED
 * expect 3: passed exercised
 * </pre>
 *
 * An object is meant in any case and may lack its leading parts, as databases spell and qualify names differently; after a
 * tilde it is a word of the object, the message or the diff. {@code exercised} means that tables with rows were compared.
 *
 * @param revision the migration
 * @param text the line, for people
 * @param holds what must be true of its result
 */
record Expectation(String revision, String text, Predicate<RevisionResult> holds) {

    private static final String MENTIONED = "~";
    private static final Pattern FORM = Pattern.compile(
            "(?<revision>.+?): (?<verdict>passed|failed|inconclusive|skipped"
                    + "|not run|not applicable)(?: (?<relation>limitation|without|exercised))?(?: (?<kinds>[A-Z_|]+))?(?: (?<object>.+))?");

    static Expectation parse(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not an expectation: " + line);
        }
        Verdict verdict =
                Verdict.valueOf(form.group("verdict").toUpperCase(Locale.ROOT).replace(' ', '_'));
        boolean verdictOnly = form.end("verdict") == line.length();
        Predicate<RevisionResult> rest = verdictOnly
                ? result -> true
                : rest(form.group("relation"), things(form.group("kinds"), form.group("object")));
        return new Expectation(form.group("revision"), line, r -> r.verdict() == verdict && rest.test(r));
    }

    boolean isOfAPass() {
        return text.startsWith(revision + ": passed");
    }

    private static Predicate<RevisionResult> rest(@Nullable String relation, Predicate<Thing> meant) {
        Predicate<RevisionResult> inFindings = result -> findings(result).anyMatch(meant);
        Predicate<RevisionResult> inLimitations = result -> limitations(result).anyMatch(meant);
        return switch (relation == null ? "" : relation) {
            case "exercised" -> result -> result.coverage().tablesWithRows() > 0;
            case "limitation" -> inLimitations;
            case "without" -> inFindings.or(inLimitations).negate();
            default -> inFindings;
        };
    }

    private static Predicate<Thing> things(@Nullable String kinds, @Nullable String object) {
        Predicate<Thing> named = object == null ? thing -> true : thing -> thing.isNamed(object);
        if (kinds == null) {
            return named;
        }
        List<String> accepted = Arrays.asList(kinds.split("\\|"));
        accepted.forEach(Expectation::requireKind);
        return named.and(thing -> accepted.contains(thing.kind()));
    }

    private static Stream<Thing> findings(RevisionResult result) {
        return result.findings().stream()
                .map(f -> new Thing(f.kind().name(), f.object(), f.message() + "\n" + f.diff()));
    }

    private static Stream<Thing> limitations(RevisionResult result) {
        return result.limitations().stream().map(l -> new Thing(l.kind().name(), l.object(), l.message()));
    }

    private static void requireKind(String kind) {
        boolean known = Stream.concat(Stream.of(FindingKind.values()), Stream.of(LimitationKind.values()))
                .anyMatch(value -> value.name().equals(kind));
        if (!known) {
            throw new IllegalArgumentException("No such kind: " + kind);
        }
    }

    /** A finding or a limitation. */
    private record Thing(String kind, String object, String words) {

        boolean isNamed(String wanted) {
            if (wanted.startsWith(MENTIONED)) {
                return lower(object + "\n" + words).contains(lower(wanted.substring(MENTIONED.length())));
            }
            String plain = lower(object.replaceAll("[\"`]", ""));
            return plain.equals(lower(wanted)) || plain.endsWith("." + lower(wanted));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
