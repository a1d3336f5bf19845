package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.Seeder;
import java.sql.Connection;
import java.sql.SQLException;
import org.apiguardian.api.API;

/**
 * Seeds any database: it generates candidates for values and lets the database itself, with the table's own CHECKs, say which of them are
 * right.
 *
 * <p>Rows beyond those asked for are made where the migration's literals or joins need them, and as the twin of a row in a table without
 * any key. Two rows share values in a column without a key only if the hints join that column, as an added UNIQUE would fail on them.
 * Custom rows for a name that is no table of the schema are passed over: the table may be made by a later migration.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CatalogSeeder implements Seeder {

    /** Called by {@link java.util.ServiceLoader}. */
    public CatalogSeeder() {}

    @Override
    public boolean supports(DatabaseInfo database) {
        return true;
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public SeedResult seed(Connection connection, SchemaSnapshot schema, SeedRequest request) throws SQLException {
        return inTransaction(connection, new Seeding(connection, schema, request, !connection.getAutoCommit())::seed);
    }

    @Override
    public SeedResult write(Connection connection, SchemaSnapshot before, SchemaSnapshot now, SeedRequest request)
            throws SQLException {
        return inTransaction(
                connection, new Seeding(connection, now, request, !connection.getAutoCommit()).writing(before));
    }

    private static SeedResult inTransaction(Connection connection, Session.Action<SeedResult> action) throws SQLException {
        if (!connection.getAutoCommit()) {
            return new Session(connection).atomically(action);
        }
        connection.setAutoCommit(false);
        try {
            SeedResult result = action.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
