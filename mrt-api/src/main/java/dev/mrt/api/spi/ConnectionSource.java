package dev.mrt.api.spi;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apiguardian.api.API;

/** Where connections to the database under test come from. Safe for use by several threads. */
@API(status = API.Status.STABLE, since = "0.1")
public interface ConnectionSource {

    /**
     * Opens a connection in auto-commit mode with the session's defaults; nothing of an earlier user of it is left.
     *
     * @return the connection; the caller closes it
     * @throws SQLException if the database cannot be reached
     */
    Connection connect() throws SQLException;

    /**
     * The same as a data source, for engines that want one.
     *
     * @return a data source whose connections come from {@link #connect()}
     */
    DataSource asDataSource();
}
