package dev.mrt.schema.catalog.sqlite;

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
class SqliteChangesTest {

    static List<Case> cases() throws IOException {
        return Case.read(SqliteChangesTest.class, "changes.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_change_is_named(Case changed) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            List<String> found =
                    Readings.of(connection, new SqliteSchemaIntrospector(), changed.before(), changed.change());
            assertThat(found).containsExactlyInAnyOrderElementsOf(changed.expected());
        }
    }
}
