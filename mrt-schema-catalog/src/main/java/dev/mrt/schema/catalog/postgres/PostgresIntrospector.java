package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.api.spi.SnapshotSeries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Reads every facet of a PostgreSQL schema, version 14 or later, from the system catalogs; needs no right but to connect.
 *
 * <p>A snapshot is two statements in auto-commit mode and five in an open transaction, whatever the number of tables. They run under a
 * savepoint (or in a transaction of their own) that is rolled back, so the settings that they pin, {@code search_path} among them, are
 * the session's own again afterwards.
 *
 * <p>{@code Column.baseType} is {@code pg_type.typname}: {@code varchar}, {@code int4}, {@code bpchar}, {@code timestamptz}, the type's own
 * name for enumerations, composite and range types. Partitions are objects but no tables: rows are read and written through the root.
 * What belongs to extensions is left out but for the extension itself.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PostgresIntrospector implements SchemaIntrospector {

    static final String ID = "catalog";

    private static final int OLDEST_MAJOR = 14;

    /** Called by {@link java.util.ServiceLoader}. */
    public PostgresIntrospector() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean supports(DatabaseInfo database) {
        return database.is("PostgreSQL") && database.major() >= OLDEST_MAJOR;
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Set<Facet> covers(DatabaseInfo database) {
        return EnumSet.allOf(Facet.class);
    }

    @Override
    public SchemaSnapshot snapshot(Connection connection, SnapshotScope scope) throws SQLException {
        DatabaseInfo database = DatabaseInfo.of(connection);
        return new SnapshotAssembly(database, scope, CatalogReader.read(connection, database, scope)).build();
    }

    @Override
    public SnapshotSeries series() {
        return new PostgresSeries();
    }
}
