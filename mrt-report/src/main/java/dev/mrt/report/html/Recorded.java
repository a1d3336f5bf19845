package dev.mrt.report.html;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts beside the files that are there now, in the order of the chain. A verdict is about a migration on the schema that those before it
 * made, so from the first one that is not what it was on, none holds.
 */
final class Recorded {

    private final List<RevisionResult> results;
    private final Map<String, RevisionResult> byName;
    private final Set<String> expected;
    private int at = 0;
    private boolean changed = false;

    private Recorded(List<RevisionResult> results, Set<String> expected) {
        this.results = results;
        this.byName = results.stream().collect(Collectors.toMap(RevisionResult::revision, Function.identity()));
        this.expected = expected;
    }

    static Recorded of(ReportedChain chain) {
        VerificationReport verified = chain.verified();
        return verified == null
                ? new Recorded(List.of(), Set.of())
                : new Recorded(verified.results(), Set.copyOf(chain.expected()));
    }

    @Nullable
    RevisionResult on(Migration migration) {
        return byName.get(migration.id().value());
    }

    boolean isExpected(Migration migration) {
        return expected.contains(migration.id().value());
    }

    /**
     * Goes on to a migration.
     *
     * @param migration the next one of the chain
     * @return whether those before it are others than when it was verified
     */
    boolean next(Migration migration) {
        RevisionResult verdict = on(migration);
        if (changed || (verdict == null && !isExpected(migration))) {
            return changed;
        }
        boolean inPlace = at < results.size() && results.get(at).equals(verdict);
        at++;
        changed = !inPlace || verdict == null || !Texts.areAlike(verdict.migration(), migration);
        return !inPlace;
    }

    /** The migrations that there are verdicts on, but for some. */
    List<String> outside(Set<String> names) {
        return results.stream()
                .map(RevisionResult::revision)
                .filter(name -> !names.contains(name))
                .toList();
    }
}
