package dev.mrt.schema.jooq;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Reads the schema of every product that the open-source edition of jOOQ knows, through jOOQ-meta, and through standard JDBC what jOOQ-meta
 * leaves out (rules of foreign keys, conditions and expressions of indexes where the driver tells them).
 *
 * <p>It sees neither triggers nor the bodies of routines, nor comments, grants, partitions, policies, storage: {@link #covers} says so. It asks
 * table by table, so it is slower than a reader of one dialect. Column types ({@code baseType}) are in jOOQ-meta's spelling, lower case.
 *
 * <p>This class refers to jOOQ only from within methods: without jOOQ on the class path, or with one that this Java cannot load, it supports no
 * product. Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JooqSchemaIntrospector implements SchemaIntrospector {

    /** Called by {@link java.util.ServiceLoader}. */
    public JooqSchemaIntrospector() {}

    @Override
    public String id() {
        return "jooq";
    }

    @Override
    public boolean supports(DatabaseInfo database) {
        return Product.of(database).isPresent() && JooqLink.works();
    }

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public Set<Facet> covers(DatabaseInfo database) {
        return Product.of(database).map(Product::covered).orElse(Set.of());
    }

    @Override
    public SchemaSnapshot snapshot(Connection connection, SnapshotScope scope) throws SQLException {
        DatabaseInfo database = DatabaseInfo.of(connection);
        Product product = Product.of(database)
                .orElseThrow(() -> MrtException.usage("jOOQ cannot read " + database.product() + "."));
        if (!JooqLink.works()) {
            throw MrtException.usage("jOOQ cannot be loaded here; add org.jooq:jooq-meta in a version for this Java ("
                    + Runtime.version().feature() + ") to the class path.");
        }
        return JooqReader.read(connection, product, new Facts(database, id(), product.covered()), scope);
    }
}
