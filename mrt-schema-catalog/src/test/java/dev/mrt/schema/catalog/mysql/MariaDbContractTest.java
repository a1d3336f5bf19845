package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import dev.mrt.tck.SchemaIntrospectorContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbContractTest extends SchemaIntrospectorContract {

    private static Sandbox sandbox;
    private static String database = "";

    @BeforeAll
    static void open() throws SQLException {
        sandbox = new MariaDbSandboxProvider()
                .open(new SandboxRequest("mariadb", MrtConfig.builder().build()));
        try (Connection connection = sandbox.connect()) {
            database = connection.getCatalog();
        }
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    protected SchemaIntrospector introspector() {
        return new MySqlIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        sandbox.recreate();
        return sandbox.connect();
    }

    @Override
    protected String schema() {
        return database;
    }

    @Override
    protected List<String> alterations() {
        return super.alterations().stream()
                .map(sql -> sql.equals("drop index child_parent")
                        ? "alter table child rename index child_parent to other"
                        : sql)
                .toList();
    }

    @Override
    protected int mostStatements() {
        return 25;
    }
}
