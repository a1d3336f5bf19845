package dev.mrt.tests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mrt.api.result.FindingKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * An independent reader finds nothing in the schema of a migration that is expected to pass: neither does the reader that belongs to the
 * database miss what the other sees, nor does the other invent anything. The reverse does not hold, as jOOQ-meta sees less.
 */
class SecondReaderTest {

    private static final Set<FindingKind> OF_THE_SCHEMA =
            Set.of(FindingKind.SCHEMA_NOT_RESTORED, FindingKind.REAPPLY_DIFFERS);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException, URISyntaxException {
        return Cases.all().stream().map(one -> dynamicTest(one.name(), () -> verify(one)));
    }

    private void verify(Case one) throws IOException {
        var config = one.on(one.databases().get(0), folder).with(builder -> builder.introspector("jooq"));
        assertThat(Verification.of(config).results())
                .filteredOn(result -> one.expectations().stream()
                        .anyMatch(expected -> expected.revision().equals(result.revision()) && expected.isOfAPass()))
                .allSatisfy(result -> assertThat(result.findings())
                        .as(Verification.words(result))
                        .noneMatch(finding -> OF_THE_SCHEMA.contains(finding.kind())));
    }
}
