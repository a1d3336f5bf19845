package dev.mrt.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.Repository;
import dev.mrt.tests.Table;
import dev.mrt.tests.cases.Verification;
import dev.mrt.tests.changelog.Changelog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chains that are kept outside the repository: {@code expected.tsv} in the folder that {@code -Dtests.scenarios} names lists the verdicts. They
 * are the same with Flyway and, translated, with Liquibase; a chain with a script that Liquibase has no like of fails.
 */
class ScenarioTest {

    private final Map<String, VerificationReport> reports = new HashMap<>();
    private final Map<String, VerificationReport> liquibaseReports = new HashMap<>();

    @TempDir
    Path translations;

    @TestFactory
    Stream<DynamicTest> expected_verdicts() {
        String folder = System.getProperty("tests.scenarios");
        assumeTrue(folder != null, "-Dtests.scenarios names no folder");
        Path scenarios = Path.of(folder);
        return Table.read(scenarios.resolve("expected.tsv")).stream()
                .flatMap(row -> Stream.of(
                        dynamicTest(name(row), () -> check(row, withFlyway(scenarios, row))),
                        dynamicTest(name(row) + " with Liquibase", () -> check(row, withLiquibase(scenarios, row)))));
    }

    private static String name(Map<String, String> row) {
        return row.get("folder") + " " + row.get("version");
    }

    private RevisionResult withFlyway(Path scenarios, Map<String, String> row) {
        Path folder = scenarios.resolve(row.get("folder"));
        VerificationReport report = reports.computeIfAbsent(
                row.get("folder"), name -> Verification.of(Verification.config(row.get("database"), folder)));
        return Verification.result(report, row.get("version"));
    }

    private RevisionResult withLiquibase(Path scenarios, Map<String, String> row) {
        String name = row.get("folder");
        Changelog changelog = Changelog.of(scripts(scenarios.resolve(name)), translations.resolve(name));
        assertThat(changelog.leftOut()).isEmpty();
        VerificationReport report = liquibaseReports.computeIfAbsent(
                name, unverified -> Verification.of(changelog.on(row.get("database"))));
        return Verification.result(report, changelog.revisions().get(row.get("version")));
    }

    private static Map<String, String> scripts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), Repository::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Map<String, String> row, RevisionResult result) {
        String words = row.get("what it is about") + "\n" + Verification.words(result);
        assertThat(result.verdict().words()).as("%s", words).isEqualTo(row.get("expected"));
        String kinds = row.get("kinds that count");
        if (kinds.startsWith("limitation")) {
            assertThat(result.limitations())
                    .as("%s", words)
                    .anyMatch(limitation -> limitation.kind() == LimitationKind.APPLY_FAILED_ON_ROWS);
        } else if (!kinds.isEmpty()) {
            assertThat(result.findings().stream().map(finding -> finding.kind().name()))
                    .as("%s", words)
                    .anyMatch(Pattern.compile(kinds).asPredicate());
        }
    }
}
