package dev.mrt.core.internal.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Names that a schema has from where it is and not from its migrations.
 *
 * @param database the database, empty if it has no name
 * @param user who owns what the migrations make, empty if nobody does
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LocalNames(String database, String user) {

    static LocalNames of(Connection connection) throws SQLException {
        return new LocalNames(
                Objects.requireNonNullElse(connection.getCatalog(), ""),
                Objects.requireNonNullElse(connection.getMetaData().getUserName(), ""));
    }
}
