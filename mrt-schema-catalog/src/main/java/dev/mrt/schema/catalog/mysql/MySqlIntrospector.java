package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.snapshot.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Reads the schema of MySQL 8.0.16 or later and MariaDB 10.6 or later from {@code information_schema}, in some twenty flat queries per
 * database that are joined here: the server would take minutes to join them.
 *
 * <p>A schema is a database. Without a schema in the scope the connection's own database is read, as others on the server may be anybody's;
 * of those only the existence is noted, but for scratch databases of mrt.
 *
 * <p>{@code Column.baseType} is {@code DATA_TYPE}: {@code int}, {@code varchar}, {@code enum}, {@code datetime}; MariaDB's {@code json}, which
 * is {@code longtext} with a check, is {@code json}; {@code unsigned} shows in {@code Column.type}. Names of routines have their kind in
 * front, as a function and a procedure may share a name, but no argument types, as there is no overloading. Row security and user-defined
 * types do not exist, so nothing of them is missed; the algorithm of a view on MySQL and grants on routines are not in
 * {@code information_schema} and are not seen.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MySqlIntrospector implements SchemaIntrospector {

    static final String ID = "catalog";

    /** Called by {@link java.util.ServiceLoader}. */
    public MySqlIntrospector() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean supports(DatabaseInfo database) {
        return (database.is("MySQL") || database.is("MariaDB"))
                && Server.of(database.product() + " " + database.version()).supported();
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
        PinnedSession session = PinnedSession.pin(connection);
        try {
            List<Row> databases = Row.query(connection, Section.DATABASES.sql(session.server()), List.of());
            List<String> schemas = Schemas.resolve(
                    wanted(session, scope),
                    databases.stream().map(row -> row.text("schema_name")).toList());
            return new SnapshotAssembly(
                            database, scope, CatalogReader.read(connection, session.server(), schemas, databases))
                    .build();
        } finally {
            session.restore();
        }
    }

    private static List<String> wanted(PinnedSession session, SnapshotScope scope) {
        if (!scope.schemas().isEmpty()) {
            return scope.schemas();
        }
        return List.of(
                session.database()
                        .orElseThrow(
                                () -> MrtException.usage(
                                        "The connection has no database selected; name one in the JDBC URL or in the schemas to read.")));
    }
}
