package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.TableRef;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liquibase.CatalogAndSchema;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Table;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's history and lock tables, and what Liquibase remembers of them: it reads them once and never again, but the sandbox may be recreated
 * and a transaction rolled back. To be used on the {@link LiquibaseThread} of the database.
 */
final class History {

    private final Database database;
    private boolean present;

    History(Database database) {
        this.database = database;
    }

    /** Both tables, in the catalog's spelling. */
    Set<TableRef> tables() {
        return Set.of(ref(database.getDatabaseChangeLogTableName()), ref(database.getDatabaseChangeLogLockTableName()));
    }

    private TableRef ref(String table) {
        String schema = database.getLiquibaseSchemaName();
        String catalogSpelling = database.correctObjectName(table, Table.class);
        boolean named = schema != null && !schema.equalsIgnoreCase(database.getDefaultSchemaName());
        return new TableRef(named ? database.correctObjectName(schema, Schema.class) : "", catalogSpelling);
    }

    /** Makes both tables where they are missing, and sees that nobody else is at work. */
    void prepare() throws LiquibaseException {
        forget();
        LockService lock = LockServiceFactory.getInstance().getLockService(database);
        lock.init();
        if (!lock.acquireLock()) {
            throw MrtException.database(
                    "Another Liquibase" + holder(lock) + " holds the lock in "
                            + database.getDatabaseChangeLogLockTableName()
                            + "; wait until it is done, or if it was killed release the lock"
                            + " (liquibase release-locks).",
                    null);
        }
        try {
            service().init();
            service().generateDeploymentId();
        } finally {
            lock.releaseLock();
        }
    }

    private static String holder(LockService lock) throws LockException {
        DatabaseChangeLogLock[] locks = lock.listLocks();
        return locks.length == 0 ? "" : " on " + locks[0].getLockedBy() + " (since " + locks[0].getLockGranted() + ")";
    }

    /** Lets Liquibase read its tables anew. */
    void forget() {
        service().reset();
        LockServiceFactory.getInstance().getLockService(database).reset();
    }

    private ChangeLogHistoryService service() {
        return ChangeLogHistoryServiceFactory.getInstance().getChangeLogService(database);
    }

    /**
     * Asks the database itself.
     *
     * @param connection in auto-commit mode
     * @return the changesets that ran, the last one first; empty where there is no history
     */
    List<String> newestFirst(Connection connection, int most) throws SQLException {
        String query = "select FILENAME, ID, AUTHOR from "
                + database.escapeTableName(
                        database.getLiquibaseCatalogName(),
                        database.getLiquibaseSchemaName(),
                        database.getDatabaseChangeLogTableName())
                + " order by ORDEREXECUTED desc";
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(most);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    names.add(rows.getString(1) + "::" + rows.getString(2) + "::" + rows.getString(3));
                }
            }
            present = true;
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            if (exists(connection)) {
                throw e;
            }
            present = false;
        }
        return names;
    }

    /** Whether the last question to the database found a history. */
    boolean isPresent() {
        return present;
    }

    private boolean exists(Connection connection) throws SQLException {
        CatalogAndSchema place = new CatalogAndSchema(
                        database.getLiquibaseCatalogName(), database.getLiquibaseSchemaName())
                .customize(database);
        DatabaseMetaData catalog = connection.getMetaData();
        String table = database.correctObjectName(database.getDatabaseChangeLogTableName(), Table.class);
        boolean schemas = catalog.supportsSchemasInTableDefinitions();
        try (ResultSet tables = catalog.getTables(
                schemas ? null : place.getCatalogName(), schemas ? place.getSchemaName() : null, table, null)) {
            return tables.next();
        }
    }

    /** What Liquibase remembers as run, to be given back to {@link #restore}. */
    @Nullable
    List<RanChangeSet> remembered() {
        return memory(List::copyOf);
    }

    /** Makes Liquibase remember what it did at another time, as all that came later was taken back. */
    void restore(@Nullable List<RanChangeSet> then) {
        if (then == null) {
            forget();
            return;
        }
        memory(list -> {
            list.clear();
            list.addAll(then);
            return list;
        });
    }

    private interface Use {
        List<RanChangeSet> of(List<RanChangeSet> memory);
    }

    /** Liquibase has no way to take back what it remembers but to read all of it anew, which costs more with each changeset. */
    @SuppressWarnings("unchecked")
    private @Nullable List<RanChangeSet> memory(Use use) {
        try {
            ChangeLogHistoryService service = service();
            Field field = StandardChangeLogHistoryService.class.getDeclaredField("ranChangeSetList");
            field.setAccessible(true);
            Object list = service instanceof StandardChangeLogHistoryService ? field.get(service) : null;
            return list == null ? null : use.of((List<RanChangeSet>) list);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw MrtException.internal(
                    "The history of Liquibase " + LiquibaseVersion.text() + " cannot be followed.", e);
        }
    }
}
