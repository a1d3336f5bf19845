package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import org.junit.jupiter.api.Test;

class DriversTest {

    @Test
    void a_driver_on_the_class_path_is_found() {
        assertThat(Drivers.require("jdbc:h2:mem:x", "com.h2database:h2")
                        .getClass()
                        .getName())
                .isEqualTo("org.h2.Driver");
    }

    @Test
    void a_missing_driver_names_the_artifact_to_add() {
        assertThatThrownBy(() -> Drivers.require("jdbc:nosuch://x?password=s3cret", "org.example:nosuch"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("nosuch")
                .hasMessageContaining("org.example:nosuch")
                .hasMessageNotContaining("s3cret");
    }
}
