package dev.mrt.schema.jooq;

import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.schema.catalog.sandbox.SqliteSandboxProvider;

class SqliteContractTest extends SandboxContract {

    @Override
    SandboxProvider provider() {
        return new SqliteSandboxProvider();
    }

    @Override
    protected String schema() {
        return "";
    }
}
