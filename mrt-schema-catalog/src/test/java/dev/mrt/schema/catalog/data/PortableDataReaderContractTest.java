package dev.mrt.schema.catalog.data;

import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.schema.catalog.h2.H2SchemaIntrospector;
import dev.mrt.tck.DataReaderContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

class PortableDataReaderContractTest extends DataReaderContract {

    @Override
    protected DataReader reader() {
        return new PortableDataReader();
    }

    @Override
    protected SchemaIntrospector introspector() {
        return new H2SchemaIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    protected String schema() {
        return "PUBLIC";
    }

    @Override
    protected String spelled(String written) {
        return written.toUpperCase(Locale.ROOT);
    }

    @Override
    protected List<String> counted() {
        return List.of();
    }
}
