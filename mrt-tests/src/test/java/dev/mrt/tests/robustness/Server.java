package dev.mrt.tests.robustness;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** A PostgreSQL server that belongs to a user: mrt is given its URL. */
final class Server implements AutoCloseable {

    static final String PASSWORD = "s3cret-and-never-printed";

    private final Sandbox sandbox = new PostgresSandboxProvider()
            .open(new SandboxRequest("postgres", MrtConfig.builder().build()));

    /** Runs a statement as superuser. */
    void run(String sql) throws SQLException {
        try (Connection connection = sandbox.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes an account with the password of this class. */
    void role(String name, String rights) throws SQLException {
        run("CREATE ROLE " + name + " LOGIN " + rights + " PASSWORD '" + PASSWORD + "'");
    }

    /** The URL of the database that the user works in. */
    String url() throws SQLException {
        try (Connection connection = sandbox.connect()) {
            return connection.getMetaData().getURL();
        }
    }

    /** The names of all databases. */
    Set<String> databases() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = sandbox.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
