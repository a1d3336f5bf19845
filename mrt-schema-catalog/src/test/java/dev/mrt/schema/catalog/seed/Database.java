package dev.mrt.schema.catalog.seed;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedRequest.Style;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A database of its own for one test, with the words that the tests of the seeder need. */
final class Database implements AutoCloseable {

    private final Sandbox sandbox;
    private final Connection connection;
    private int generation;

    private Database(Sandbox sandbox, Connection connection) {
        this.sandbox = sandbox;
        this.connection = connection;
    }

    static Database start(String product, String... statements) throws SQLException {
        SandboxProvider provider = ServiceLoader.load(SandboxProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.id().equals(product))
                .findFirst()
                .orElseThrow();
        Sandbox sandbox = provider.open(
                new SandboxRequest(product, MrtConfig.builder().build()));
        Database database = new Database(sandbox, sandbox.connect());
        database.run(statements);
        return database;
    }

    Connection connection() {
        return connection;
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<List<@Nullable String>> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<List<@Nullable String>> all = new ArrayList<>();
            while (rows.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    List<@Nullable String> column(String query) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        rows(query).forEach(row -> values.add(row.get(0)));
        return values;
    }

    long number(String query) throws SQLException {
        return Long.parseLong(String.valueOf(column(query).get(0)));
    }

    SchemaSnapshot schema() throws SQLException {
        DatabaseInfo info = DatabaseInfo.of(connection);
        return ServiceLoader.load(SchemaIntrospector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.supports(info))
                .findFirst()
                .orElseThrow()
                .snapshot(connection, new SnapshotScope(List.of(), Set.of()));
    }

    TableRef table(String name) throws SQLException {
        return schema().tables().stream()
                .map(Table::ref)
                .filter(ref -> ref.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    /** A request for some tables, all if none is named. */
    SeedRequest request(Style style, SeedHints hints, String... tables) throws SQLException {
        Set<String> names = Set.of(tables);
        Set<TableRef> asked = schema().tables().stream()
                .map(Table::ref)
                .filter(ref -> names.isEmpty()
                        || names.stream().anyMatch(name -> name.equalsIgnoreCase(ref.name())))
                .collect(Collectors.toSet());
        return new SeedRequest(asked, 3, style, generation++, 42, hints, Map.of(), Set.of());
    }

    SeedResult seed(String... tables) throws SQLException {
        return seed(request(Style.ADVERSARIAL, SeedHints.NONE, tables));
    }

    SeedResult seed(SeedRequest request) throws SQLException {
        return new CatalogSeeder().seed(connection, schema(), request);
    }

    SeedResult write(SchemaSnapshot before, String... tables) throws SQLException {
        return new CatalogSeeder()
                .write(connection, before, schema(), request(Style.ADVERSARIAL, SeedHints.NONE, tables));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        sandbox.close();
    }
}
