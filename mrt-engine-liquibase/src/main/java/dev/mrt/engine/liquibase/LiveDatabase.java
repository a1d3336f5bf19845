package dev.mrt.engine.liquibase;

import dev.mrt.api.spi.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DatabaseUtils;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import org.jspecify.annotations.Nullable;

/** The database under test as Liquibase sees it, on a connection that is new for each piece of work. */
final class LiveDatabase {

    /**
     * Products that take back all DDL with a transaction, by Liquibase's short names. {@code Database.supportsDDLInTransaction} also says so of
     * H2, MariaDB, MySQL and Oracle, which commit instead.
     */
    private static final Set<String> TRANSACTIONAL = Set.of("postgresql", "sqlite", "mssql", "db2", "cockroachdb");

    /** Work on a connection in auto-commit mode, which Liquibase then changes as it likes. */
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws Exception;
    }

    private final LiquibaseThread thread;
    private final ConnectionSource source;
    private final LiquibaseSettings.Names names;
    private final Database database;
    private @Nullable String catalog;

    private LiveDatabase(
            LiquibaseThread thread, ConnectionSource source, LiquibaseSettings.Names names, Database database) {
        this.thread = thread;
        this.source = source;
        this.names = names;
        this.database = database;
    }

    static LiveDatabase open(LiquibaseThread thread, ConnectionSource source, LiquibaseSettings.Names names)
            throws Exception {
        return thread.call(() -> {
            try (Connection connection = source.connect()) {
                Database found =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                name(found, names);
                end(connection);
                return new LiveDatabase(thread, source, names, found);
            }
        });
    }

    /**
     * Sets schemas and tables. Where a schema is a database, mrt's own takes the place of those that the user names: they may hold what must not
     * be touched.
     */
    static void name(Database database, LiquibaseSettings.Names names) throws DatabaseException {
        if (database.supportsSchemas()) {
            if (names.defaultSchema().isPresent()) {
                database.setDefaultSchemaName(names.defaultSchema().get());
            }
            names.liquibaseSchema().ifPresent(database::setLiquibaseSchemaName);
        }
        names.historyTable().ifPresent(database::setDatabaseChangeLogTableName);
        names.lockTable().ifPresent(database::setDatabaseChangeLogLockTableName);
    }

    Database database() {
        return database;
    }

    boolean takesBackDdl() {
        return TRANSACTIONAL.contains(database.getShortName());
    }

    /** Does work on the thread of Liquibase and on a connection of its own. */
    <T extends @Nullable Object> T with(Work<T> work) throws Exception {
        return thread.call(() -> {
            try (Connection connection = source.connect()) {
                try {
                    return on(connection, work);
                } finally {
                    end(connection);
                }
            }
        });
    }

    /** Does work on the thread of Liquibase and on a connection of the caller. */
    <T extends @Nullable Object> T within(Connection connection, Work<T> work) throws Exception {
        return thread.call(() -> on(connection, work));
    }

    private <T extends @Nullable Object> T on(Connection connection, Work<T> work) throws Exception {
        String connected = connection.getCatalog();
        database.setConnection(new JdbcConnection(connection));
        if (!Objects.equals(connected, catalog)) {
            forgetNames();
            catalog = connected;
        }
        if (names.defaultSchema().isPresent() && database.supportsSchemas()) {
            // As Liquibase's own commands do: SQL that names no schema means this one, where the product knows such a
            // thing.
            DatabaseUtils.initializeDatabase(null, names.defaultSchema().get(), database);
        }
        return work.on(connection);
    }

    /** Liquibase keeps the catalog of its first connection as the default; a database that was made anew may have another name. */
    private void forgetNames() throws DatabaseException {
        database.setDefaultCatalogName(null);
        database.setDefaultSchemaName(null);
        name(database, names);
    }

    /** Nothing that a step left open may reach anybody. */
    private static void end(Connection connection) throws SQLException {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
            connection.rollback();
        }
    }
}
