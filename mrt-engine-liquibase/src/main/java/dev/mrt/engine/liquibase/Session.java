package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ConnectionSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ResourceAccessor;
import liquibase.structure.core.Schema;

/**
 * A changelog, read once, with the database that it is for.
 *
 * @param settings how
 * @param thread where Liquibase is called
 * @param database the database under test
 * @param changeLog the changelog as Liquibase has read it
 * @param history the history of the database
 * @param runner runs single changesets
 * @param steps the changesets in their order
 */
record Session(
        LiquibaseSettings settings,
        LiquibaseThread thread,
        LiveDatabase database,
        DatabaseChangeLog changeLog,
        History history,
        StepRunner runner,
        List<Step> steps)
        implements AutoCloseable {

    static Session open(LiquibaseSettings settings, ConnectionSource source) {
        LiquibaseThread thread = settings.thread(Map.of());
        boolean opened = false;
        try {
            LiveDatabase live = LiveDatabase.open(thread, source, settings.names());
            Session session = live.with(connection -> read(settings, thread, live, connection));
            opened = true;
            return session;
        } catch (SQLException e) {
            throw MrtException.database("Liquibase cannot connect to the database: " + Words.of(e), e);
        } catch (MrtException e) {
            throw e;
        } catch (Exception e) {
            throw ChangelogParser.unusable(settings, e);
        } finally {
            if (!opened) {
                thread.close();
            }
        }
    }

    private static Session read(
            LiquibaseSettings settings, LiquibaseThread thread, LiveDatabase live, Connection connection)
            throws Exception {
        Database database = live.database();
        ResourceAccessor resources = settings.searchPath().accessor();
        DatabaseChangeLog changeLog = ChangelogParser.parse(settings, database);
        int version = connection.getMetaData().getDatabaseMajorVersion();
        Database offline = OfflineDatabase.of(database.getShortName(), version, settings.names(), resources);
        Steps steps = Steps.of(changeLog, offline, resources, settings.contexts(), settings.labels());
        RuntimeEnvironment environment = new RuntimeEnvironment(database, settings.contexts(), settings.labels());
        StepRunner runner = new StepRunner(changeLog, environment, live.takesBackDdl(), new Places(steps.sources()));
        return new Session(settings, thread, live, changeLog, new History(database), runner, steps.steps());
    }

    String changelog() {
        return settings.searchPath().changelog();
    }

    /** Lets Liquibase check the changelog as before an update; makes its history where that is missing. */
    void validate() {
        new Validation(settings, steps).run(changeLog, database.database());
    }

    /** Makes schemas and Liquibase's own tables where they are missing. */
    void prepare(Connection connection) throws SQLException, LiquibaseException {
        makeSchemas(connection);
        history.prepare();
    }

    /** Whoever sets them has them in the database already; a scratch database has not. */
    private void makeSchemas(Connection connection) throws SQLException {
        if (!connection.getMetaData().supportsSchemasInTableDefinitions()) {
            return;
        }
        List<String> wanted = Stream.of(
                        settings.names().defaultSchema(), settings.names().liquibaseSchema())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        for (String schema : wanted) {
            if (!exists(connection, schema)) {
                Database product = database.database();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create schema " + product.escapeObjectName(schema, Schema.class));
                }
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                if (schemas.getString(1).equalsIgnoreCase(schema)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        thread.close();
    }
}
