package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.report.check.CheckedChain;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, VerdictOn> verdicts = new LinkedHashMap<>();
        Verdicts known = chain.verdicts();
        if (known != null) {
            known.results().forEach(result -> verdicts.putIfAbsent(result.revision(), result));
        }
        CheckedChain files = chain.checked();
        return files == null ? ofVerdicts(verdicts) : ofFiles(files, verdicts, expected(chain));
    }

    private static Set<String> expected(ReportedChain chain) {
        return chain.verdicts() == null ? Set.of() : Set.copyOf(chain.expected());
    }

    private static Entries ofVerdicts(Map<String, VerdictOn> verdicts) {
        List<Entry> all = verdicts.values().stream()
                .map(verdict -> new Entry(verdict.revision(), null, verdict, true, List.of()))
                .toList();
        return new Entries(all, List.of(), List.of());
    }

    private static Entries ofFiles(CheckedChain files, Map<String, VerdictOn> verdicts, Set<String> expected) {
        Map<String, List<RiskWarning>> warnings = files.report().warnings().stream()
                .collect(Collectors.groupingBy(RiskWarning::revision, LinkedHashMap::new, Collectors.toList()));
        Set<String> names = new HashSet<>();
        List<Entry> all = files.migrations().stream()
                .filter(migration -> names.add(migration.id().value()))
                .map(migration -> entry(migration, verdicts, expected, warnings))
                .toList();
        return new Entries(
                all,
                files.report().warnings().stream()
                        .filter(warning -> !names.contains(warning.revision()))
                        .toList(),
                verdicts.keySet().stream().filter(name -> !names.contains(name)).toList());
    }

    private static Entry entry(
            Migration migration,
            Map<String, VerdictOn> verdicts,
            Set<String> expected,
            Map<String, List<RiskWarning>> warnings) {
        String revision = migration.id().value();
        @Nullable VerdictOn verdict = verdicts.get(revision);
        return new Entry(
                revision, migration, verdict, expected.contains(revision), warnings.getOrDefault(revision, List.of()));
    }

    long count(State state) {
        return all.stream().filter(entry -> entry.state() == state).count();
    }

    List<Entry> unsafe() {
        return all.stream().filter(Entry::isUnsafe).toList();
    }
}
