package dev.mrt.schema.catalog.snapshot;

import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Runs statements and reads the schema that they make. */
public final class Readings {

    private Readings() {}

    /** Reads before and after some statements; what differs is in the words of {@link Differences#named}. */
    public static List<String> of(Connection connection, SchemaIntrospector introspector, String before, String change)
            throws SQLException {
        run(connection, before);
        SchemaSnapshot first = read(connection, introspector);
        run(connection, change);
        return Differences.named(first, read(connection, introspector));
    }

    /** Reads everything. */
    public static SchemaSnapshot read(Connection connection, SchemaIntrospector introspector) throws SQLException {
        return introspector.snapshot(connection, new SnapshotScope(List.of(), Set.of()));
    }

    /** Runs statements that end with a semicolon at the end of a line or of the text. */
    public static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements.split(";\\s*(?:\\n|$)")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
