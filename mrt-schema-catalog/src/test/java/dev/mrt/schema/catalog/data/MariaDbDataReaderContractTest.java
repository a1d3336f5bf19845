package dev.mrt.schema.catalog.data;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.schema.catalog.mysql.MySqlIntrospector;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import dev.mrt.tck.DataReaderContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbDataReaderContractTest extends DataReaderContract {

    private static Sandbox sandbox;
    private static String database;

    @BeforeAll
    static void open() throws SQLException {
        sandbox = new MariaDbSandboxProvider()
                .open(new SandboxRequest("mariadb", MrtConfig.builder().build()));
        try (Connection connection = sandbox.connect()) {
            database = DataSql.text(connection, "select database()");
        }
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    protected DataReader reader() {
        return new MysqlDataReader();
    }

    @Override
    protected SchemaIntrospector introspector() {
        return new MySqlIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        Connection connection = sandbox.connect();
        DataSql.run(connection, "drop database " + database, "create database " + database, "use " + database);
        return connection;
    }

    @Override
    protected String schema() {
        return database;
    }

    @Override
    protected List<String> counted() {
        return List.of("create table ticket (id integer auto_increment primary key, note varchar(20))");
    }

    /** InnoDB counts on from the greatest key that was inserted. */
    @Override
    protected boolean countersCanCollide() {
        return false;
    }

    @Override
    protected List<String> disturbances() {
        return List.of(
                "set time_zone = '+05:30'", "set sql_mode = 'ANSI_QUOTES,PAD_CHAR_TO_FULL_LENGTH,STRICT_ALL_TABLES'");
    }

    @Override
    protected String settings() {
        return "select concat_ws(' ', @@session.time_zone, @@session.sql_mode, @@session.character_set_results)";
    }
}
