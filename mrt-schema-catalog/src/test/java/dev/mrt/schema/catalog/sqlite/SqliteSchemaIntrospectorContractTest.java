package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.tck.SchemaIntrospectorContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class SqliteSchemaIntrospectorContractTest extends SchemaIntrospectorContract {

    @Override
    protected SchemaIntrospector introspector() {
        return new SqliteSchemaIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @Override
    protected String schema() {
        return "";
    }

    @Override
    protected int mostStatements() {
        return 6;
    }
}
