package dev.mrt.schema.jooq;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL prints names in expressions qualified or not, depending on the session's search path; with an empty one it always qualifies them. The
 * former path comes back at the end.
 */
final class SearchPath implements AutoCloseable {

    private final Connection connection;
    private final @Nullable String former;

    private SearchPath(Connection connection, @Nullable String former) {
        this.connection = connection;
        this.former = former;
    }

    static SearchPath emptied(Connection connection, Product product) throws SQLException {
        if (product != Product.POSTGRES) {
            return new SearchPath(connection, null);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('search_path')")) {
            row.next();
            SearchPath path = new SearchPath(connection, row.getString(1));
            path.set("");
            return path;
        }
    }

    private void set(String value) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_catalog.set_config('search_path', ?, false)")) {
            statement.setString(1, value);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        if (former != null) {
            set(former);
        }
    }
}
