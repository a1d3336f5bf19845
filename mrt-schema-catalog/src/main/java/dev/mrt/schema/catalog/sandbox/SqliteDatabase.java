package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.schema.DatabaseInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A SQLite file in a directory that goes with this process; each new database is a new file.
 *
 * <p>Write-ahead logging lets a reader keep its connection while another one writes (<a href="https://www.sqlite.org/wal.html">sqlite.org/wal.html</a>);
 * nothing is synchronised to disk, as the file is thrown away.
 */
final class SqliteDatabase implements WorkDatabase {

    private static final String NATIVE_LIBRARY_DIRECTORY = "org.sqlite.tmpdir";

    private final Driver driver;
    private final Properties settings;
    private final Guard guard;
    private final Set<Connection> opened = ConcurrentHashMap.newKeySet();
    private volatile Path file;
    private int made;

    /**
     * Makes a database.
     *
     * @param driver the SQLite driver
     * @param settings settings of the driver; they win over those that only make it fast
     */
    SqliteDatabase(Driver driver, Properties settings) {
        this.driver = driver;
        this.settings = settings;
        this.guard = Guard.overDirectory("mrt-sqlite-");
        this.file = next();
    }

    private Path next() {
        made++;
        return guard.directory().resolve("mrt_" + made + ".db");
    }

    @Override
    public Connection connect() throws SQLException {
        if (!guard.isAlive()) {
            throw new SQLException("The SQLite file of the sandbox was removed.", "08003");
        }
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "OFF");
        properties.setProperty("busy_timeout", "10000");
        properties.putAll(settings);
        Connection connection = open(properties);
        opened.removeIf(SqliteDatabase::isClosed);
        opened.add(connection);
        return connection;
    }

    /**
     * The driver unpacks its native library with the first connection of a process. Wherever that is it stays after a kill, except in a
     * directory that goes with the process.
     */
    private Connection open(Properties properties) throws SQLException {
        synchronized (SqliteDatabase.class) {
            boolean placed = System.getProperty(NATIVE_LIBRARY_DIRECTORY) != null;
            if (!placed) {
                System.setProperty(NATIVE_LIBRARY_DIRECTORY, guard.directory().toString());
            }
            try {
                return Drivers.connect(driver, "jdbc:sqlite:" + file, properties);
            } finally {
                if (!placed) {
                    System.clearProperty(NATIVE_LIBRARY_DIRECTORY);
                }
            }
        }
    }

    /** The driver runs several statements in {@code executeUpdate} only. */
    @Override
    public void runScript(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public void recreate() throws SQLException {
        endSessions();
        Path former = file;
        file = next();
        try {
            for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
                Files.deleteIfExists(former.resolveSibling(former.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new SQLException("The former file " + former + " cannot be removed: " + Sentences.of(e), e);
        }
    }

    /** A file is copied as a whole once nobody writes to it: with the last session its log is written back. */
    @Override
    public Optional<WorkDatabase> copy() throws SQLException {
        endSessions();
        SqliteDatabase copy = new SqliteDatabase(driver, settings);
        try {
            Files.copy(file, copy.file);
            return Optional.of(copy);
        } catch (IOException e) {
            copy.remove();
            throw new SQLException("The file " + file + " cannot be copied: " + Sentences.of(e), e);
        }
    }

    private void endSessions() throws SQLException {
        for (Connection connection : opened) {
            connection.close();
        }
        opened.clear();
    }

    @Override
    public void remove() {
        try {
            endSessions();
        } catch (SQLException e) {
            System.getLogger(SqliteDatabase.class.getName())
                    .log(
                            System.Logger.Level.DEBUG,
                            "A SQLite connection could not be closed; its file is removed all the same.",
                            e);
        }
        guard.close();
    }

    @Override
    public String describe(DatabaseInfo info) {
        return "SQLite " + Versions.shorten(info.version()) + " in a temporary file";
    }
}
