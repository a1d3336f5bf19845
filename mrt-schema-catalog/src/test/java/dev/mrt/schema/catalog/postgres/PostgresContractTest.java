package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import dev.mrt.tck.SchemaIntrospectorContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresContractTest extends SchemaIntrospectorContract {

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new PostgresSandboxProvider()
                .open(new SandboxRequest("postgres", MrtConfig.builder().build()));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    protected SchemaIntrospector introspector() {
        return new PostgresIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        Connection connection = sandbox.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
        return connection;
    }

    @Override
    protected String schema() {
        return "public";
    }

    @Override
    protected int mostStatements() {
        return 2;
    }
}
