package dev.mrt.schema.catalog.data;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.schema.catalog.postgres.PostgresIntrospector;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import dev.mrt.tck.DataReaderContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresDataReaderContractTest extends DataReaderContract {

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
    protected DataReader reader() {
        return new PostgresDataReader();
    }

    @Override
    protected SchemaIntrospector introspector() {
        return new PostgresIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        Connection connection = sandbox.connect();
        DataSql.run(connection, "drop schema public cascade", "create schema public");
        return connection;
    }

    @Override
    protected String schema() {
        return "public";
    }

    @Override
    protected List<String> disturbances() {
        return List.of(
                "set timezone = 'Pacific/Auckland'",
                "set datestyle = 'ISO, DMY'",
                "set extra_float_digits = -5",
                "set bytea_output = 'escape'",
                "set search_path = pg_catalog, public");
    }

    @Override
    protected String settings() {
        return "select string_agg(name || '=' || setting, ' ' order by name) from pg_catalog.pg_settings where name in"
                + " ('TimeZone', 'DateStyle', 'IntervalStyle', 'extra_float_digits', 'bytea_output', 'search_path',"
                + " 'lc_monetary', 'row_security', 'xmloption', 'jit')";
    }
}
