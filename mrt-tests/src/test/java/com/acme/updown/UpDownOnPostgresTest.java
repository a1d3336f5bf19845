package com.acme.updown;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class UpDownOnPostgresTest extends UpDownContract {

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        MrtConfig config = MrtConfig.builder().build();
        sandbox = new PostgresSandboxProvider().open(new SandboxRequest("postgres", config));
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
