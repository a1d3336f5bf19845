package dev.mrt.engine.liquibase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.exception.DatabaseException;
import liquibase.resource.ResourceAccessor;

/** A database that is not there: it tells Liquibase for which product SQL is wanted. */
final class OfflineDatabase {

    private OfflineDatabase() {}

    /**
     * Makes one.
     *
     * @param product Liquibase's short name
     * @param version the major version, 0 for any
     */
    static Database of(String product, int version, LiquibaseSettings.Names names, ResourceAccessor resources)
            throws DatabaseException, IOException {
        // Liquibase keeps the history of such a database in a file, by default in the working directory.
        Path history = Files.createTempFile("mrt-liquibase", ".csv");
        String url = "offline:" + product + "?outputLiquibaseSql=none&changeLogFile="
                + history.toString().replace('\\', '/') + (version > 0 ? "&version=" + version : "");
        OfflineConnection connection = new OfflineConnection(url, resources);
        Files.delete(history);
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
        LiveDatabase.name(database, names);
        return database;
    }
}
