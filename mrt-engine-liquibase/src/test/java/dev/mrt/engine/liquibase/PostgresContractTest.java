package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class PostgresContractTest extends LiquibaseContract {

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
    protected Sandbox sandbox() {
        return sandbox;
    }

    @Override
    protected boolean ddlIsTransactional() {
        return true;
    }
}
