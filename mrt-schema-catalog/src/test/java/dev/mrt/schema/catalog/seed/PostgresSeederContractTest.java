package dev.mrt.schema.catalog.seed;

import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.Seeder;
import dev.mrt.schema.catalog.postgres.PostgresIntrospector;
import dev.mrt.tck.SeederContract;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresSeederContractTest extends SeederContract {

    private static Database database;

    @BeforeAll
    static void start() throws SQLException {
        database = Database.start("postgres");
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
        return new PostgresIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.empty();
    }
}
