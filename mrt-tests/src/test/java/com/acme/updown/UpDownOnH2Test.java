package com.acme.updown;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.H2SandboxProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class UpDownOnH2Test extends UpDownContract {

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        MrtConfig config = MrtConfig.builder().build();
        sandbox = new H2SandboxProvider().open(new SandboxRequest("h2", config));
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
