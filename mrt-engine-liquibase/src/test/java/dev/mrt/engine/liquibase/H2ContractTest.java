package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("h2")
class H2ContractTest extends LiquibaseContract {

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new H2SandboxProvider()
                .open(new SandboxRequest("h2", MrtConfig.builder().build()));
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

    @Override
    protected String createTemporaryTable() {
        return "create local temporary table";
    }
}
