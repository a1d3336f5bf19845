package dev.mrt.tests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.Repository;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String WANTED_CASE = System.getProperty("tests.case", ".*");
    private static final String WANTED_DATABASE = System.getProperty("tests.database", ".*");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> cases() throws IOException, URISyntaxException {
        List<Case> cases = read();
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
        Path migrations = folder.resolve(database).resolve(one.name());
        Files.createDirectories(migrations);
        for (Map.Entry<String, String> file : one.files().entrySet()) {
            Files.writeString(migrations.resolve(file.getKey()), file.getValue());
        }
        MrtConfig config = Verification.config(database, migrations)
                .with(builder -> builder.skip(one.skip()).migrationTimeout(one.timeout()));
        return Verification.of(config);
    }

    private static List<Case> read() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(CaseMatrixTest.class.getResource("/cases"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(file -> Case.parse(nameOf(file), Repository.read(file)))
                    .filter(one -> one.name().matches(WANTED_CASE))
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.sql$", "");
    }
}
