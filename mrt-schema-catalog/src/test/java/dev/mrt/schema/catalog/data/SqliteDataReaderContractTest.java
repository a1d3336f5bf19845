package dev.mrt.schema.catalog.data;

import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.schema.catalog.sqlite.SqliteSchemaIntrospector;
import dev.mrt.tck.DataReaderContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class SqliteDataReaderContractTest extends DataReaderContract {

    @Override
    protected DataReader reader() {
        return new SqliteDataReader();
    }

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
    protected List<String> counted() {
        return List.of("create table ticket (id integer primary key autoincrement, note varchar(20))");
    }

    @Override
    protected boolean countersCanCollide() {
        return false;
    }
}
