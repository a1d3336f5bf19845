package dev.mrt.tests.arch.counterexample;

import org.assertj.core.api.Assertions;

/** Depends on a library. */
class UsesALibrary {

    void use() {
        Assertions.assertThat(true).isTrue();
    }
}
