package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbContractTest extends LiquibaseContract {

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

    @Override
    protected Sandbox sandbox() {
        return sandbox;
    }

    @Override
    protected boolean ddlIsTransactional() {
        return false;
    }
}
