package dev.mrt.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.Script;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** How the contract speaks to an engine and looks at a database. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder, and the source before each test
abstract class EngineContractSupport {

    /** Where the files of the chain are written. */
    @TempDir
    protected Path folder;

    CountingSource source;
    private final List<MigrationEngine> engines = new ArrayList<>();

    /** The engine under test. */
    protected abstract MigrationEngineProvider provider();

    /** The database under test; may be the same for all tests, as it is recreated before each one. */
    protected abstract Sandbox sandbox();

    /**
     * Writes a chain.
     *
     * @param target an empty folder
     * @param chain the migrations in their order
     * @return the configuration that leads to it
     * @throws IOException if the files cannot be written
     */
    protected abstract MrtConfig write(Path target, List<MigrationSpec> chain) throws IOException;

    /**
     * The name that the engine gives a migration.
     *
     * @param number its place in the chain, counted from 1
     * @return the name
     */
    protected abstract MigrationId id(int number);

    /** How many lines of its own an engine's format puts in front of the SQL of a migration. */
    protected int linesInFront() {
        return 0;
    }

    /** Whether a failed step takes back all that it did. */
    protected abstract boolean ddlIsTransactional();

    /** The beginning of a statement that creates a table for one session only. */
    protected String createTemporaryTable() {
        return "create temporary table";
    }

    @BeforeEach
    void start() {
        sandbox().recreate();
        source = new CountingSource(sandbox());
    }

    @AfterEach
    void end() {
        engines.forEach(MigrationEngine::close);
    }

    static List<MigrationSpec> tables(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(MigrationSpec::table).toList();
    }

    List<MigrationId> ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::id).toList();
    }

    EngineContext context(List<MigrationSpec> chain) throws IOException {
        return new EngineContext(write(folder, chain), getClass().getClassLoader());
    }

    MigrationEngine open(List<MigrationSpec> chain) throws IOException {
        MigrationEngine engine = provider().open(context(chain), source);
        engines.add(engine);
        return engine;
    }

    MigrationEngine prepared(List<MigrationSpec> chain) throws IOException {
        MigrationEngine engine = open(chain);
        assertOk(Outcome.APPLIED, engine.prepare());
        return engine;
    }

    Connection transaction() throws SQLException {
        Connection connection = source.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    static void assertOk(Outcome outcome, StepResult result) {
        assertEquals(outcome, result.outcome(), result::toString);
        assertAll(
                () -> assertFalse(result.dirty()),
                () -> assertEquals(Optional.empty(), result.error()),
                () -> assertFalse(result.took().isNegative()));
    }

    /** Each line of a script is within the line of the file that it claims to be. */
    static void assertStandsWhereItSays(MigrationCatalog catalog, Script script) {
        List<String> file =
                catalog.text(script.location()).orElseThrow().lines().toList();
        List<String> text = script.text().lines().toList();
        assertFalse(text.isEmpty());
        for (int i = 0; i < text.size(); i++) {
            String there = file.get(script.at(i + 1).line() - 1);
            assertTrue(there.contains(text.get(i).strip()), text.get(i) + " is not in: " + there);
        }
    }

    /** The line may be unknown, never wrong; 0 checks nothing. */
    void assertFailed(StepResult result, String file, int line) {
        assertEquals(Outcome.FAILED, result.outcome(), result::toString);
        StepResult.Failure failure = result.error().orElseThrow();
        assertTrue(failure.message().toLowerCase(Locale.ROOT).contains("nowhere"), failure::message);
        assertEquals(file, failure.location().file());
        assertTrue(
                line == 0
                        || failure.location().line() == 0
                        || failure.location().line() == line + linesInFront(),
                failure::toString);
    }

    void assertTables(String... expected) throws SQLException {
        Set<String> users = new TreeSet<>();
        for (String table : tablesInDatabase()) {
            if (table.matches("t[0-9]+")) {
                users.add(table);
            }
        }
        assertEquals(new TreeSet<>(List.of(expected)), users);
    }

    List<String> history(MigrationEngine engine) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = sandbox().connect()) {
            for (TableRef table : new TreeSet<>(engine.bookkeepingTables())) {
                String name = quoted(connection, table);
                rows.add(table.name() + " "
                        + column(connection, "select count(*) from " + name).get(0));
            }
        }
        return rows;
    }

    static String quoted(Connection connection, TableRef table) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        String name = quote + table.name() + quote;
        return table.schema().isEmpty() ? name : quote + table.schema() + quote + "." + name;
    }

    Set<String> tablesInDatabase() throws SQLException {
        try (Connection connection = sandbox().connect()) {
            return tablesIn(connection);
        }
    }

    /** Names as written in the SQL, whatever the product makes of their letters. */
    static Set<String> tablesIn(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        String catalog = connection.getCatalog();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(catalog, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(asWritten(tables.getString("TABLE_NAME")));
            }
        }
        names.removeIf(name -> name.startsWith("sqlite_"));
        return names;
    }

    /** A name as written in the SQL, on products that put it in upper case. */
    static String asWritten(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
