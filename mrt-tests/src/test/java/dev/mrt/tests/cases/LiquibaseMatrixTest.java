package dev.mrt.tests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.tests.changelog.Changelog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases of {@link CaseMatrixTest} once more, as Liquibase changelogs: the verdict is not the engine's. */
class LiquibaseMatrixTest {

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
        Changelog changelog = Changelog.of(one.files(), folder.resolve(database).resolve(one.name()));
        var verified = new Verified(() -> Verification.of(one.on(database, changelog)));
        return dynamicContainer(
                one.name() + ": " + one.about(),
                one.expectations().stream()
                        .filter(expected -> changelog.revisions().containsKey(expected.revision()))
                        .map(expected -> dynamicTest(
                                expected.text(),
                                () -> check(
                                        database + " " + one.name(),
                                        expected,
                                        Verification.result(
                                                verified.report(),
                                                changelog.revisions().get(expected.revision()))))));
    }

    private static void check(String where, Expectation expected, RevisionResult result) {
        assertThat(expected.holds().test(result))
                .as("%s: %s, but%n%s", where, expected.text(), Verification.words(result))
                .isTrue();
    }
}
