package dev.mrt.schema.jooq;

import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

class MariaDbContractTest extends SandboxContract {

    private String database = "";

    @Override
    SandboxProvider provider() {
        return new MariaDbSandboxProvider();
    }

    @Override
    protected Connection connect() throws SQLException {
        Connection connection = super.connect();
        database = connection.getCatalog();
        return connection;
    }

    @Override
    protected String schema() {
        return database;
    }

    /** An index that serves a foreign key stays until another one does. */
    @Override
    protected List<String> alterations() {
        return List.of(
                "create table other (id integer)",
                "drop view large",
                "alter table parent add extra integer",
                "create index child_amount_index on child (amount)",
                "create unique index parent_note on parent (note)",
                "alter table parent modify note varchar(40) not null",
                "alter table parent modify note varchar(40) collate utf8mb4_bin");
    }
}
