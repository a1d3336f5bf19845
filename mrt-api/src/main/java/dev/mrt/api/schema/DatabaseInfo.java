package dev.mrt.api.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Which product a connection leads to.
 *
 * @param product the product's own name, as {@link DatabaseMetaData#getDatabaseProductName()} gives it
 * @param version its version, for people
 * @param major the major version
 * @param minor the minor version
 */
@API(status = API.Status.STABLE, since = "0.1")
public record DatabaseInfo(String product, String version, int major, int minor) {

    /**
     * Asks the driver.
     *
     * @param connection an open connection
     * @return product and version
     * @throws SQLException if the driver cannot say
     */
    public static DatabaseInfo of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        return new DatabaseInfo(
                metaData.getDatabaseProductName(),
                metaData.getDatabaseProductVersion(),
                metaData.getDatabaseMajorVersion(),
                metaData.getDatabaseMinorVersion());
    }

    /**
     * Compares the product, ignoring case and anything after its name.
     *
     * @param name for example {@code PostgreSQL}
     * @return whether this is that product
     */
    public boolean is(String name) {
        return product.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
    }
}
