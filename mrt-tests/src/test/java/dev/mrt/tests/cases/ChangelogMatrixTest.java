package dev.mrt.tests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Liquibase's own change types in its own formats, above all those whose rollback Liquibase derives and whose {@code updateTestingRollback} passes
 * though rows or definitions are lost. The files of {@code src/test/resources/changelogs} are written like the cases; the first file is
 * the changelog, and a migration is called by the id of its changeset alone.
 */
class ChangelogMatrixTest {

    private static final List<String> DATABASES = List.of("postgres", "h2", "sqlite", "mariadb");
    private static final String WANTED_DATABASE = System.getProperty("tests.database", ".*");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> changelogs() throws IOException, URISyntaxException {
        List<Case> changelogs = Cases.changelogs();
        List<Difference> differences = Difference.all();
        return DATABASES.stream()
                .filter(database -> database.matches(WANTED_DATABASE))
                .map(database -> dynamicContainer(
                        database,
                        changelogs.stream()
                                .filter(one -> one.databases().contains(database))
                                .map(one -> container(database, one, differences))));
    }

    @Test
    void each_difference_is_one_of_a_changelog_that_there_is() throws URISyntaxException {
        assertThat(Difference.all()).allSatisfy(difference -> {
            assertThat(DATABASES).contains(difference.database());
            assertThat(getClass().getResource("/changelogs/" + difference.changelog() + ".txt"))
                    .as(difference.changelog())
                    .isNotNull();
        });
    }

    private DynamicContainer container(String database, Case one, List<Difference> differences) {
        List<Difference> here = differences.stream()
                .filter(difference -> difference.isOn(one.name(), database))
                .toList();
        return dynamicContainer(one.name() + ": " + one.about(), tests(database, one, here));
    }

    private Stream<DynamicTest> tests(String database, Case one, List<Difference> here) {
        if (here.stream().anyMatch(Difference::isRefusal)) {
            return here.stream()
                    .map(difference -> dynamicTest(
                            difference.expect(),
                            () -> assertThatThrownBy(() -> verify(database, one))
                                    .isInstanceOf(MrtException.class)
                                    .hasMessageContaining(difference.refusal())));
        }
        var verified = new Verified(() -> verify(database, one));
        List<Expectation> instead = here.stream().map(Difference::expectation).toList();
        Stream<Expectation> general = one.expectations().stream()
                .filter(expected ->
                        instead.stream().noneMatch(other -> other.revision().equals(expected.revision())));
        return Stream.concat(general, instead.stream())
                .map(expected -> dynamicTest(
                        expected.text(), () -> check(database + " " + one.name(), expected, verified.report())));
    }

    private VerificationReport verify(String database, Case one) throws IOException {
        String first = one.files().keySet().iterator().next();
        MrtConfig config = one.on(database, folder);
        Map<String, String> options =
                Map.of("liquibase.searchPath", config.locations().get(0));
        return Verification.of(config.with(
                builder -> builder.locations(List.of()).changeLogFile(first).engineOptions(options)));
    }

    private static void check(String where, Expectation expected, VerificationReport report) {
        RevisionResult result = report.results().stream()
                .filter(one -> one.revision().contains("::" + expected.revision() + "::"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing on " + expected.revision()));
        assertThat(expected.holds().test(result))
                .as("%s: %s, but%n%s", where, expected.text(), Verification.words(result))
                .isTrue();
    }
}
