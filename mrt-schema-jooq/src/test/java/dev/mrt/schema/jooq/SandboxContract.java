package dev.mrt.schema.jooq;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract on a server of our own. */
abstract class SandboxContract extends JooqContract {

    private Sandbox sandbox;

    abstract SandboxProvider provider();

    @BeforeEach
    void open() {
        sandbox = provider()
                .open(new SandboxRequest(provider().id(), MrtConfig.builder().build()));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Override
    protected Connection connect() throws SQLException {
        sandbox.recreate();
        return sandbox.connect();
    }
}
