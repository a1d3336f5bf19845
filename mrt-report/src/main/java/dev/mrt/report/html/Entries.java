package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.check.CheckedChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings and verdicts brought together.
 *
 * @param all one for each migration, in the chain's order
 * @param loose findings that are about none of them
 * @param unknown the migrations that there are verdicts on, and no files of
 */
record Entries(List<Entry> all, List<RiskWarning> loose, List<String> unknown) {

    static Entries of(ReportedChain chain) {
        Map<String, RevisionResult> verdicts = new LinkedHashMap<>();
        VerificationReport verified = chain.verified();
        if (verified != null) {
            verified.results().forEach(result -> verdicts.put(result.revision(), result));
        }
        CheckedChain files = chain.checked();
        return files == null ? ofVerdicts(chain, verdicts) : ofFiles(files, chain, verdicts);
    }

    private static Entries ofVerdicts(ReportedChain chain, Map<String, RevisionResult> verdicts) {
        List<Entry> all = verdicts.values().stream()
                .map(verdict -> new Entry(
                        verdict.migration(),
                        false,
                        verdict,
                        true,
                        chain.accepted().test(verdict),
                        List.of()))
                .toList();
        return new Entries(all, List.of(), List.of());
    }

    private static Entries ofFiles(CheckedChain files, ReportedChain chain, Map<String, RevisionResult> verdicts) {
        Map<String, List<RiskWarning>> warnings =
                files.report().warnings().stream().collect(Collectors.groupingBy(RiskWarning::revision));
        Set<String> expected = chain.verified() == null ? Set.of() : Set.copyOf(chain.expected());
        List<Entry> all = files.migrations().stream()
                .map(migration -> entry(migration, verdicts, chain.accepted(), expected, warnings))
                .toList();
        Set<String> names = all.stream().map(Entry::revision).collect(Collectors.toSet());
        return new Entries(
                all,
                files.report().warnings().stream()
                        .filter(warning -> !names.contains(warning.revision()))
                        .toList(),
                verdicts.keySet().stream().filter(name -> !names.contains(name)).toList());
    }

    private static Entry entry(
            Migration migration,
            Map<String, RevisionResult> verdicts,
            Predicate<RevisionResult> accepted,
            Set<String> expected,
            Map<String, List<RiskWarning>> warnings) {
        String revision = migration.id().value();
        @Nullable RevisionResult verdict = verdicts.get(revision);
        return new Entry(
                migration,
                true,
                verdict,
                expected.contains(revision),
                verdict != null && accepted.test(verdict),
                warnings.getOrDefault(revision, List.of()));
    }

    long count(State state) {
        return all.stream().filter(entry -> entry.state() == state).count();
    }

    List<Entry> unsafe() {
        return all.stream().filter(Entry::isUnsafe).toList();
    }
}
