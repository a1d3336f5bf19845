package dev.mrt.tests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.changelog.Changelog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of {@code src/test/resources/cases} on every database that it names, one test for each expectation with Flyway, and one for each
 * migration that Liquibase leads to the same verdict, findings and limitations. The latter for all cases of several databases on PostgreSQL and
 * H2 and for every third of the others, always the same ones, so that a second engine does not double the time; never for those that take a
 * database's time on purpose.
 * {@code -Dtests.case=REGEX} runs the cases whose name matches, {@code -Dtests.database=ID} those of one database,
 * {@code -Dtests.liquibase=all} every case with Liquibase, too.
 */
class CaseMatrixTest {

    private static final String WANTED_DATABASE = System.getProperty("tests.database", ".*");
    private static final boolean ALL_OF_LIQUIBASE = "all".equals(System.getProperty("tests.liquibase"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> cases() throws IOException, URISyntaxException {
        List<Case> cases = Cases.all();
        return Stream.of("postgres", "h2", "sqlite", "mariadb")
                .filter(database -> database.matches(WANTED_DATABASE))
                .map(database -> dynamicContainer(database, on(database, cases)));
    }

    @Test
    void liquibase_has_no_like_of_repeatable_scripts_alone() throws IOException, URISyntaxException {
        Set<String> leftOut = new TreeSet<>();
        for (Case one : Cases.all()) {
            leftOut.addAll(Changelog.of(one.files(), folder.resolve("all").resolve(one.name()))
                    .leftOut());
        }
        assertThat(leftOut).allMatch(file -> file.startsWith("R__"));
    }

    private Stream<DynamicNode> on(String database, List<Case> cases) {
        return cases.stream().filter(one -> one.databases().contains(database)).map(one -> container(database, one));
    }

    private DynamicContainer container(String database, Case one) {
        var verified = new Verified(() -> Verification.of(one.on(database, folder)));
        Stream<DynamicTest> expectations = one.expectations().stream()
                .map(expected -> dynamicTest(
                        expected.text(), () -> check(database + " " + one.name(), expected, verified.report())));
        return dynamicContainer(
                one.name() + ": " + one.about(),
                isForLiquibase(database, one)
                        ? Stream.concat(expectations, withLiquibase(database, one, verified))
                        : expectations);
    }

    private static boolean isForLiquibase(String database, Case one) {
        if (ALL_OF_LIQUIBASE) {
            return true;
        }
        boolean inFull = database.equals("postgres") || database.equals("h2");
        return !one.name().contains("too-slow")
                && (inFull || Math.floorMod(one.name().hashCode(), 3) == 1);
    }

    private Stream<DynamicTest> withLiquibase(String database, Case one, Verified flyway) {
        Path home = folder.resolve("liquibase").resolve(database).resolve(one.name());
        Changelog changelog = Changelog.of(one.files(), home);
        var liquibase = new Verified(() -> Verification.of(one.on(database, changelog)));
        return changelog.revisions().entrySet().stream()
                .map(revision -> dynamicTest(
                        revision.getKey() + " with Liquibase",
                        () -> same(
                                Verification.result(flyway.report(), revision.getKey()),
                                Verification.result(liquibase.report(), revision.getValue()))));
    }

    private static void check(String where, Expectation expected, VerificationReport report) {
        RevisionResult result = Verification.result(report, expected.revision());
        assertThat(expected.holds().test(result))
                .as("%s: %s, but%n%s", where, expected.text(), Verification.words(result))
                .isTrue();
    }

    private static void same(RevisionResult flyway, RevisionResult liquibase) {
        assertThat(Saying.of(liquibase))
                .as("Flyway: %s%nLiquibase: %s", Verification.words(flyway), Verification.words(liquibase))
                .isEqualTo(Saying.of(flyway));
    }
}
