package dev.mrt.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Chains that are kept outside the repository: {@code expected.tsv} in the folder that {@code -Dtests.scenarios} names lists the verdicts. */
class ScenarioTest {

    private final Map<String, VerificationReport> reports = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> expected_verdicts() {
        String folder = System.getProperty("tests.scenarios");
        assumeTrue(folder != null, "-Dtests.scenarios names no folder");
        Path scenarios = Path.of(folder);
        return Table.read(scenarios.resolve("expected.tsv")).stream()
                .map(row -> dynamicTest(row.get("folder") + " " + row.get("version"), () -> check(scenarios, row)));
    }

    private void check(Path scenarios, Map<String, String> row) {
        Path folder = scenarios.resolve(row.get("folder"));
        VerificationReport report = reports.computeIfAbsent(
                row.get("folder"), name -> Verification.of(Verification.config(row.get("database"), folder)));
        RevisionResult result = Verification.result(report, row.get("version"));

        String words = row.get("what it is about") + "\n" + Verification.words(result);
        assertThat(result.verdict().words()).as("%s", words).isEqualTo(row.get("expected"));
        String kinds = row.get("kinds that count");
        if (kinds.startsWith("limitation")) {
            assertThat(result.limitations())
                    .as("%s", words)
                    .anyMatch(limitation -> limitation.kind() == LimitationKind.APPLY_FAILED_ON_ROWS);
        } else if (!kinds.isEmpty()) {
            List<String> found = result.findings().stream()
                    .map(finding -> finding.kind().name())
                    .toList();
            assertThat(found).as("%s", words).anyMatch(Pattern.compile(kinds).asPredicate());
        }
    }
}
