package dev.mrt.tests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of {@code src/test/resources/cases} on every database that it names, one test for each expectation.
 * {@code -Dtests.case=REGEX} runs those whose name matches, {@code -Dtests.database=ID} those of one database.
 */
class CaseMatrixTest {

    private static final String WANTED_DATABASE = System.getProperty("tests.database", ".*");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> cases() throws IOException, URISyntaxException {
        List<Case> cases = Cases.all();
        return Stream.of("postgres", "h2", "sqlite", "mariadb")
                .filter(database -> database.matches(WANTED_DATABASE))
                .map(database -> dynamicContainer(database, on(database, cases)));
    }

    private Stream<DynamicNode> on(String database, List<Case> cases) {
        return cases.stream().filter(one -> one.databases().contains(database)).map(one -> container(database, one));
    }

    private DynamicContainer container(String database, Case one) {
        var verified = new Verified(() -> verify(database, one));
        return dynamicContainer(
                one.name() + ": " + one.about(),
                one.expectations().stream()
                        .map(expected -> dynamicTest(
                                expected.text(),
                                () -> check(database + " " + one.name(), expected, verified.report()))));
    }

    private static void check(String where, Expectation expected, VerificationReport report) {
        RevisionResult result = Verification.result(report, expected.revision());
        assertThat(expected.holds().test(result))
                .as("%s: %s, but%n%s", where, expected.text(), Verification.words(result))
                .isTrue();
    }

    private VerificationReport verify(String database, Case one) throws IOException {
        return Verification.of(one.on(database, folder));
    }
}
