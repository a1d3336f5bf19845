package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds the place to work in on a server: a scratch database of our own, else the given one. */
final class ServerSandboxes {

    private static final String NO_WAY_THERE =
            "a database of its own is out of reach, as the data source does not tell URL, user and password";

    private ServerSandboxes() {}

    /**
     * Makes or takes a database.
     *
     * @param access the server
     * @param allowNonEmpty whether the given database may be used although it holds something
     * @return an empty database, or the given one
     * @throws MrtException if neither is possible
     */
    static WorkDatabase open(ServerAccess access, boolean allowNonEmpty) {
        Connection admin = access.open();
        boolean kept = false;
        try {
            ServerProduct product = productOf(admin, access.place());
            String why = NO_WAY_THERE;
            UrlConnector siblings = access.siblings();
            if (siblings != null) {
                try {
                    return ScratchDatabase.make(access, siblings, product, admin);
                } catch (SQLException e) {
                    if (!product.isMissingRight(e)) {
                        throw ServerFailures.during("No scratch database can be made beside " + access.place(), e);
                    }
                    why = "the user may not make databases there";
                }
            }
            kept = true;
            return GivenDatabase.take(access, product, admin, allowNonEmpty, why);
        } finally {
            if (!kept) {
                close(admin);
            }
        }
    }

    static ServerProduct productOf(Connection admin, String place) {
        try {
            DatabaseInfo info = DatabaseInfo.of(admin);
            return ServerProduct.of(info)
                    .orElseThrow(() -> MrtException.database(
                            "mrt knows no way to make a scratch database on " + info.product() + " (" + place
                                    + "); it can on PostgreSQL, MariaDB, MySQL, H2 and SQLite.",
                            null));
        } catch (SQLException e) {
            throw ServerFailures.whileConnecting(place, e);
        }
    }

    private static void close(Connection admin) {
        try {
            admin.close();
        } catch (SQLException e) {
            System.getLogger(ServerSandboxes.class.getName())
                    .log(System.Logger.Level.DEBUG, "A connection could not be closed.", e);
        }
    }
}
