package dev.mrt.schema.catalog.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import dev.mrt.schema.catalog.snapshot.Change;
import dev.mrt.schema.catalog.snapshot.Differences;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each property of each kind of object, changed alone, shows under its own name; what changes nothing does not show. */
class MariaDbChangesTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new MariaDbSandboxProvider()
                .open(new SandboxRequest("mariadb", MrtConfig.builder().build()));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    static List<Change> changes() throws IOException {
        return Change.read(MariaDbChangesTest.class, "changes.txt");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_shows_under_its_name(Change change) throws SQLException {
        sandbox.recreate();
        try (Connection connection = sandbox.connect()) {
            run(connection, change.setup());
            SchemaSnapshot before = snapshot(connection);
            run(connection, change.change());
            SchemaSnapshot after = snapshot(connection);
            List<String> differences = Differences.between(before, after);
            if (change.nothing()) {
                assertThat(differences).isEmpty();
            } else {
                assertThat(differences).anyMatch(difference -> difference.contains(change.expected()));
            }
            assertThat(after.warnings()).isEmpty();
        }
    }

    private static SchemaSnapshot snapshot(Connection connection) throws SQLException {
        return new MySqlIntrospector().snapshot(connection, new SnapshotScope(List.of(), Set.of()));
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
