package dev.mrt.tests.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that cannot fail is no rule: each one meets a class that breaks it. */
class RulesTest {

    private static final String ROOT = "dev.mrt.tests.arch.counterexample";
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(ROOT);

    @Test
    void a_class_with_a_library_is_not_pure() {
        assertBroken(Rules.pure(ROOT + ".."), "UsesALibrary");
    }

    @Test
    void a_class_that_reaches_into_another_package_is_found() {
        assertBroken(Rules.avoids(ROOT, ROOT + ".other.."), "ReachesInside");
    }

    @Test
    void a_class_that_reaches_into_internals_is_found() {
        assertBroken(Rules.internalStaysInside(ROOT + ".other"), "ReachesInside");
    }

    @Test
    void a_class_that_uses_the_library_of_another_module_is_found() {
        assertBroken(Rules.ownedBy("org.assertj..", "dev.mrt.api.."), "UsesALibrary");
    }

    @Test
    void a_class_that_prints_is_found() {
        assertBroken(Rules.printsNothing("dev.mrt.cli.."), "Prints");
        assertBroken(Rules.printsNothing("dev.mrt.cli.."), "printStackTrace");
    }

    @Test
    void a_public_class_without_a_promise_is_found() {
        assertBroken(Rules.publicTypesSayHowStableTheyAre(), "Prints");
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        assertBroken(Rules.liveInNullMarkedPackages(), ROOT + " is not @NullMarked");
    }

    @ParameterizedTest
    @CsvSource({
        "file:/home/dev/mrt/mrt-core/target/classes/dev/mrt/core/Mrt.class, mrt-core",
        "jar:file:/home/dev/mrt-fork/mrt-cli/target/mrt-cli-0.1.0.jar!/dev/mrt/cli/Main.class, mrt-cli",
        "jar:file:/home/dev/.m2/repository/dev/mrt/mrt-api/0.1.0/mrt-api-0.1.0.jar!/dev/mrt/api/A.class, mrt-api"
    })
    void the_module_of_a_class_is_read_from_its_place(String uri, String module) {
        assertThat(Places.moduleOf(uri)).isEqualTo(module);
    }

    private static void assertBroken(ArchRule rule, String by) {
        var result = rule.evaluate(OFFENDERS);

        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(by);
    }
}
