package dev.mrt.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.spi.RiskCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written on the page of a check is true. */
class ExamplesTest {

    static List<Descriptor> checks() {
        return ExampleChain.checks().stream().map(RiskCheck::descriptor).toList();
    }

    @Test
    void codes_and_names_are_given_once() {
        assertThat(checks()).extracting(Descriptor::code).doesNotHaveDuplicates();
        assertThat(checks()).extracting(Descriptor::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void a_page_says_everything(Descriptor check) {
        assertThat(check.code()).matches("MRT[1-9]\\d\\d");
        assertThat(check.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(check.summary()).endsWith(".");
        assertThat(check.impact()).endsWith(".");
        assertThat(check.safeWay()).endsWith(".");
        assertThat(check.bad().files()).isNotEmpty();
        assertThat(check.good().files()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void the_bad_example_is_found(Descriptor check) {
        if (isFlyway(check)) {
            assertThat(ExampleChain.of(check.bad()).warnings(check.code())).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void the_good_example_is_not_found(Descriptor check) {
        assertThat(ExampleChain.of(check.good()).warnings(check.code())).isEmpty();
    }

    /** Those of Liquibase are run where its engine is. */
    private static boolean isFlyway(Descriptor check) {
        return check.bad().files().keySet().stream().anyMatch(name -> name.matches("[VR].*\\.sql"));
    }
}
