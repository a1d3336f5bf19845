package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.api.spi.SnapshotSeries;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Reads H2 2.2 and later with one flat query per view of {@code INFORMATION_SCHEMA}, joined here: H2 answers a correlated query on
 * those views in time that grows with the square of the number of tables.
 *
 * <p>{@link dev.mrt.api.schema.Column#baseType} is {@code DATA_TYPE} in lower case ({@code character varying}, {@code integer},
 * {@code timestamp with time zone}, {@code binary large object}); an interval keeps its fields ({@code interval day to second}).
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class H2SchemaIntrospector implements SchemaIntrospector {

    /** H2 has neither partitions nor row security: nothing of them can be missed. */
    private static final Set<Facet> COVERED = Collections.unmodifiableSet(EnumSet.allOf(Facet.class));

    private static final String ID = "catalog";

    /** For the service loader. */
    public H2SchemaIntrospector() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean supports(DatabaseInfo database) {
        return database.is("H2") && database.major() >= 2;
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Set<Facet> covers(DatabaseInfo database) {
        return COVERED;
    }

    @Override
    public SchemaSnapshot snapshot(Connection connection, SnapshotScope scope) throws SQLException {
        return snapshot(new H2Views(connection, Map.of()), scope);
    }

    @Override
    public SnapshotSeries series() {
        return new H2Series();
    }

    static SchemaSnapshot snapshot(H2Views views, SnapshotScope scope) throws SQLException {
        SnapshotBuilder builder = new SnapshotBuilder(DatabaseInfo.of(views.connection()), ID, COVERED);
        H2Catalog catalog = H2Catalog.of(views, scope, builder);
        H2Tables tables = H2Tables.read(catalog);
        H2Keys keys = H2Keys.read(catalog, tables);
        H2Indexes.read(catalog, tables, keys);
        H2Domains domains = H2Domains.read(catalog);
        H2Programs.read(catalog, tables);
        H2Extras.read(catalog, tables);
        tables.deliver(keys, domains);
        return builder.build();
    }
}
