package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameworkTest {

    @Test
    void the_framework_of_the_project_tells_what_the_class_leaves_open() {
        assertThat(Run.of(UserTests.OfAFramework.class).failed()).contains("V2 drop note");
    }
}
