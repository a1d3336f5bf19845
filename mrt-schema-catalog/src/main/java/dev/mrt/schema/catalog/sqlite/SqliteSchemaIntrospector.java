package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import dev.mrt.schema.catalog.snapshot.Schemas;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Reads the main database of a SQLite connection (3.37 and later). SQLite has one namespace, written as an empty schema; a scope that
 * names {@code main} or nothing reads it.
 *
 * <p>{@link dev.mrt.api.schema.Column#baseType} is the declared type in lower case without its parentheses, empty if none is declared.
 * A column of the primary key counts as not nullable, although SQLite takes NULLs there in some tables.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SqliteSchemaIntrospector implements SchemaIntrospector {

    /** SQLite has no more than what is read here: no comments, grants, sequences, routines, types. */
    private static final Set<Facet> COVERED = Collections.unmodifiableSet(EnumSet.allOf(Facet.class));

    /** For the service loader. */
    public SqliteSchemaIntrospector() {}

    @Override
    public String id() {
        return "catalog";
    }

    @Override
    public boolean supports(DatabaseInfo database) {
        return database.is("SQLite");
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
        List<String> named =
                scope.schemas().stream().filter(name -> !name.isEmpty()).toList();
        Schemas.resolve(named, List.of("main"));
        SnapshotBuilder builder = new SnapshotBuilder(DatabaseInfo.of(connection), id(), COVERED);
        SqliteCatalog catalog = SqliteCatalog.read(connection, scope, builder);
        SqliteTables tables = new SqliteTables(catalog, builder);
        tables.describe();
        new SqliteStatements(catalog, builder, tables).describe();
        tables.deliver();
        database(connection, builder);
        return builder.build();
    }

    private static void database(Connection connection, SnapshotBuilder builder) throws SQLException {
        ObjectKey key = new ObjectKey(ObjectKind.OTHER, "", "", "database file");
        for (CatalogRow row : CatalogRow.read(
                connection, "select user_version, application_id from pragma_user_version, pragma_application_id")) {
            builder.attribute(key, Facet.DATABASE, "user version", row.get("user_version"));
            builder.attribute(key, Facet.DATABASE, "application id", row.get("application_id"));
        }
    }
}
