package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** An embedded server in the role of the user's own, with a database that is his and two users. */
record UserServer(Sandbox sandbox, String url, String catalogQuery) implements AutoCloseable {

    static final String PASSWORD = "s3cret-word";

    /** A user who may make databases. */
    static final String MAKER = "maker";

    /** A user who may not, but may do anything in the given database. */
    static final String GUEST = "guest";

    static UserServer start(String product) throws SQLException {
        return product.equals("postgres") ? postgres() : mariaDb();
    }

    private static UserServer postgres() throws SQLException {
        Sandbox sandbox = new PostgresSandboxProvider()
                .open(new SandboxRequest("postgres", MrtConfig.builder().build()));
        try (Connection connection = sandbox.connect()) {
            String database = Sql.text(connection, "select current_database()");
            Sql.run(
                    connection,
                    "create role maker login createdb password '" + PASSWORD + "'",
                    "create role guest login password '" + PASSWORD + "'",
                    "grant all on schema public to guest",
                    "grant create on database " + database + " to guest");
        }
        return new UserServer(sandbox, url(sandbox), "select datname from pg_database order by 1");
    }

    private static UserServer mariaDb() throws SQLException {
        Sandbox sandbox = new MariaDbSandboxProvider()
                .open(new SandboxRequest("mariadb", MrtConfig.builder().build()));
        try (Connection connection = sandbox.connect()) {
            String database = Sql.text(connection, "select database()");
            Sql.run(
                    connection,
                    "create user maker identified by '" + PASSWORD + "'",
                    "grant all on *.* to maker",
                    "create user guest identified by '" + PASSWORD + "'",
                    "grant all on " + database + ".* to guest");
        }
        return new UserServer(sandbox, url(sandbox), "select schema_name from information_schema.schemata order by 1");
    }

    private static String url(Sandbox sandbox) throws SQLException {
        try (Connection connection = sandbox.connect()) {
            return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        }
    }

    MrtConfig config(String user) {
        return config(user, builder -> builder);
    }

    MrtConfig config(String user, UnaryOperator<MrtConfigBuilder> more) {
        return more.apply(MrtConfig.builder().jdbcUrl(url).username(user).password(PASSWORD))
                .build();
    }

    Sandbox open(String user) {
        return open(config(user));
    }

    static Sandbox open(MrtConfig config) {
        return new UrlSandboxProvider().open(new SandboxRequest(null, config));
    }

    /** The names of all databases. */
    List<String> databases() throws SQLException {
        return ask(catalogQuery);
    }

    List<String> ask(String query) throws SQLException {
        try (Connection connection = sandbox.connect()) {
            return Sql.column(connection, query);
        }
    }

    /** Runs statements in the user's own database with all rights. */
    void run(String... statements) throws SQLException {
        try (Connection connection = sandbox.connect()) {
            Sql.run(connection, statements);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
