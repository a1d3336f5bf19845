package dev.mrt.schema.catalog.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.schema.catalog.snapshot.Case;
import dev.mrt.schema.catalog.snapshot.Readings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Property by property: what is changed is named, and nothing else is. */
class H2ChangesTest {

    static List<Case> cases() throws IOException {
        return Case.read(H2ChangesTest.class, "changes.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_change_is_named(Case changed) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            List<String> found =
                    Readings.of(connection, new H2SchemaIntrospector(), changed.before(), changed.change());
            assertThat(found).containsExactlyInAnyOrderElementsOf(changed.expected());
        }
    }
}
