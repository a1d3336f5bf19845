package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a module is tested with. */
record FrameworkFinder(BuildModule module) {

    private static final String SUBJECT = "test framework";

    /** Libraries that bring JUnit along. */
    private static final List<String> BRINGS_JUNIT = List.of(
            "spring-boot-starter-test",
            "quarkus-junit5",
            "quarkus-junit",
            "micronaut-test-junit5",
            "kotlin-test-junit5");

    /** Of {@code --test-framework}, or else what is used, or else JUnit. */
    Known<TestFramework> find(@Nullable String given) {
        if (given != null) {
            TestFramework framework = given(given);
            return new Known<>(framework, Fact.given(SUBJECT, framework.title(), "--test-framework"));
        }
        Optional<Known<TestFramework>> junit = dependency(TestFramework.JUNIT);
        Optional<Known<TestFramework>> testng = dependency(TestFramework.TESTNG);
        if (junit.isPresent() && testng.isPresent()) {
            // TestNG is named on purpose; JUnit may have come along with something else.
            boolean onPurpose = module.dependency(one -> one.group().equals(TestFramework.JUNIT.group()))
                    .isPresent();
            return byImports().orElse(onPurpose ? junit.get() : testng.get());
        }
        return testng.or(() -> junit).or(this::byImports).orElseGet(this::assumed);
    }

    private Known<TestFramework> assumed() {
        String why = module.dependency(one -> one.is("junit", "junit"))
                .map(one -> "JUnit 4 is there, which mrt does not run on; JUnit 5 runs its tests too")
                .orElse("no test framework was found");
        return new Known<>(TestFramework.JUNIT, Fact.assumed(SUBJECT, TestFramework.JUNIT.title(), why));
    }

    private static TestFramework given(String given) {
        return Arrays.stream(TestFramework.values())
                .filter(one -> one.title().toLowerCase(Locale.ROOT).equals(given.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> MrtException.usage(
                        "There is no test framework " + given + " that mrt knows; write junit or testng."));
    }

    private Optional<Known<TestFramework>> dependency(TestFramework framework) {
        Place testNg = module.tests().testNg();
        if (framework == TestFramework.TESTNG && testNg != null) {
            return Optional.of(known(framework, "useTestNG()", testNg));
        }
        return module.dependency(one -> isIn(framework, one))
                .map(one -> known(framework, one.coordinates(), one.place()));
    }

    private static boolean isIn(TestFramework framework, Dependency one) {
        return one.group().equals(framework.group())
                || framework == TestFramework.JUNIT && BRINGS_JUNIT.contains(one.artifact())
                || framework == TestFramework.TESTNG && one.artifact().equals("kotlin-test-testng");
    }

    private Optional<Known<TestFramework>> byImports() {
        List<Path> tests = Paths.files(module.folder().resolve("src/test"), name -> name.matches(".*\\.(java|kt)"));
        return Arrays.stream(TestFramework.values())
                .flatMap(framework -> imports(framework, tests).stream())
                .findFirst();
    }

    private static Optional<Known<TestFramework>> imports(TestFramework framework, List<Path> tests) {
        return tests.stream()
                .flatMap(Sources::lines)
                .filter(line -> line.text().startsWith("import " + framework.group()))
                .findFirst()
                .map(line -> known(framework, "an import", line.place()));
    }

    private static Known<TestFramework> known(TestFramework framework, String why, Place place) {
        return new Known<>(framework, Fact.found(SUBJECT, framework.title(), why, place));
    }
}
