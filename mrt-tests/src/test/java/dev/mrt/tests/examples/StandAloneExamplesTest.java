package dev.mrt.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples as their users build them: by Maven, with mrt's artifacts from a repository and versions from its BOM. */
class StandAloneExamplesTest {

    /** What users choose the versions of. */
    private static final Pattern OF_THE_USER = Pattern.compile("(?:org\\.flywaydb|org\\.liquibase|org\\.junit[.\\w]*"
            + "|org\\.testng|org\\.springframework[.\\w]*|com\\.h2database|org\\.postgresql|org\\.mariadb\\.jdbc|com\\.mysql"
            + "|org\\.xerial):.*");

    private static ExamplesRepository repository;

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws Exception {
        repository = ExamplesRepository.withThisBuild();
    }

    /** How many tests pass at least, and how many fail: those of the migrations that lose something on purpose. */
    @ParameterizedTest
    @CsvSource({
        "spring-boot-3.3, 4, 0, org.flywaydb:flyway-core:jar:10.10.0",
        "spring-boot-3.5, 4, 0, org.liquibase:liquibase-core:jar:4.31.1",
        "spring-boot-4, 4, 0, org.flywaydb:flyway-core:jar:12.4.0",
        "flyway-junit5, 7, 3, org.flywaydb:flyway-core:jar:11.14.1",
        "liquibase-testng, 10, 3, org.liquibase:liquibase-core"
    })
    void an_example_builds_with_the_versions_of_its_user(String example, int passed, int failed, String engine)
            throws Exception {
        ExampleBuild build = ExampleBuild.of(example, repository, folder);

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.tests("passed")).as(build.output()).hasSizeGreaterThanOrEqualTo(passed);
        assertThat(build.tests("failure")).hasSize(failed);
        assertThat(build.tests("error")).isEmpty();
        assertThat(build.tree()).contains(engine);
        assertThat(broughtByMrt(build.tree())).isNotEmpty().noneMatch(OF_THE_USER.asMatchPredicate());
    }

    /** What stands below artifacts of mrt in a tree. */
    private static List<String> broughtByMrt(String tree) {
        List<String> brought = new ArrayList<>();
        Deque<Map.Entry<Integer, String>> path = new ArrayDeque<>();
        for (String line : tree.lines().toList()) {
            String artifact = line.replaceFirst("^[ |+\\\\-]*", "");
            int depth = line.length() - artifact.length();
            while (!path.isEmpty() && path.peek().getKey() >= depth) {
                path.pop();
            }
            if (path.stream().anyMatch(above -> above.getValue().startsWith("dev.mrt:"))) {
                brought.add(artifact);
            }
            path.push(Map.entry(depth, artifact));
        }
        return brought;
    }
}
