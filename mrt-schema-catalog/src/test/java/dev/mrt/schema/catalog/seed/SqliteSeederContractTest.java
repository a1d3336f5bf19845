package dev.mrt.schema.catalog.seed;

import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.Seeder;
import dev.mrt.schema.catalog.sqlite.SqliteSchemaIntrospector;
import dev.mrt.tck.SeederContract;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SqliteSeederContractTest extends SeederContract {

    private static Database database;

    @BeforeAll
    static void start() throws SQLException {
        database = Database.start("sqlite");
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
        return new SqliteSchemaIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.empty();
    }

    @Override
    protected String counter() {
        return "integer primary key";
    }

    /** No foreign key can be added to a table there. */
    @Override
    protected void circle() throws SQLException {
        run(
                "drop table egg",
                "drop table hen",
                "create table hen (id integer primary key, n integer references egg (id))",
                "create table egg (id integer primary key, hen integer not null references hen (id))");
    }
}
