package dev.mrt.schema.catalog.seed;

import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.Seeder;
import dev.mrt.schema.catalog.mysql.MySqlIntrospector;
import dev.mrt.tck.SeederContract;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbSeederContractTest extends SeederContract {

    private static Database database;

    @BeforeAll
    static void start() throws SQLException {
        database = Database.start("mariadb");
    }

    @AfterAll
    static void stop() throws SQLException {
        database.close();
    }

    @Override
    protected Seeder seeder() {
        return new CatalogSeeder();
    }

    @Override
    protected SchemaIntrospector introspector() {
        return new MySqlIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.empty();
    }

    @Override
    protected String counter() {
        return "integer auto_increment primary key";
    }
}
