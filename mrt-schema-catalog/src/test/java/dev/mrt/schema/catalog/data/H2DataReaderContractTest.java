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

class H2DataReaderContractTest extends DataReaderContract {

    @Override
    protected DataReader reader() {
        return new H2DataReader();
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
    protected List<String> disturbances() {
        return List.of("set time zone 'Pacific/Auckland'");
    }

    @Override
    protected String settings() {
        return "select setting_value, current_timestamp(0) - localtimestamp(0) from information_schema.settings"
                + " where setting_name = 'TIME ZONE'";
    }
}
