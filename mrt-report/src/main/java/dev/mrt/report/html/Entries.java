package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.check.CheckedChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings and verdicts brought together.
 *
 * @param all one for each migration, in the chain's order
 * @param loose findings that are about none of them
 * @param unknown the migrations that there are verdicts on, and no files of
 */
record Entries(List<Entry> all, List<RiskWarning> loose, List<String> unknown) {

    static Entries of(ReportedChain chain) {
        CheckedChain files = chain.checked();
        if (files != null) {
            return ofFiles(chain, files);
        }
        return ofVerdicts(chain, Objects.requireNonNull(chain.verified(), "a page without files has verdicts"));
    }

    private static Entries ofVerdicts(ReportedChain chain, VerificationReport verified) {
        List<Entry> all = verified.results().stream()
                .map(verdict -> new Entry(
                        verdict.migration(),
                        false,
                        verdict,
                        true,
                        false,
                        chain.accepted().test(verdict),
                        List.of()))
                .toList();
        return new Entries(all, List.of(), List.of());
    }

    private static Entries ofFiles(ReportedChain chain, CheckedChain files) {
        Map<String, List<RiskWarning>> warnings =
                files.report().warnings().stream().collect(Collectors.groupingBy(RiskWarning::revision));
        Recorded recorded = Recorded.of(chain);
        List<Entry> all = new ArrayList<>();
        for (Migration migration : files.migrations()) {
            RevisionResult verdict = recorded.on(migration);
            all.add(new Entry(
                    migration,
                    true,
                    verdict,
                    recorded.isExpected(migration),
                    recorded.next(migration),
                    verdict != null && chain.accepted().test(verdict),
                    warnings.getOrDefault(migration.id().value(), List.of())));
        }
        Set<String> names = all.stream().map(Entry::revision).collect(Collectors.toSet());
        List<RiskWarning> loose = files.report().warnings().stream()
                .filter(warning -> !names.contains(warning.revision()))
                .toList();
        return new Entries(all, loose, recorded.outside(names));
    }

    long count(State state) {
        return all.stream().filter(entry -> entry.state() == state).count();
    }

    List<Entry> unsafe() {
        return all.stream().filter(Entry::isUnsafe).toList();
    }
}
