package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.sql.SQLException;

/** Says what to do about a server that cannot be used. */
final class ServerFailures {

    private static final int MYSQL_ACCESS_DENIED = 1045;
    private static final int MYSQL_ACCESS_DENIED_TO_DATABASE = 1044;
    private static final int MYSQL_UNKNOWN_DATABASE = 1049;

    /** As when a password is needed and none is given. */
    private static final String CONNECTION_REJECTED = "08004";

    private ServerFailures() {}

    static MrtException whileConnecting(String place, SQLException error) {
        return MrtException.database(sentence(place, error) + " The driver says: " + Sentences.of(error), error);
    }

    private static String sentence(String place, SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (error.getErrorCode() == MYSQL_UNKNOWN_DATABASE || state.equals("3D000")) {
            return "There is no database " + place + "; make it, or give the URL of one that exists.";
        }
        if (error.getErrorCode() == MYSQL_ACCESS_DENIED_TO_DATABASE) {
            return "The user may not enter the database " + place + "; grant the right, or give another user.";
        }
        if (state.startsWith("28") || error.getErrorCode() == MYSQL_ACCESS_DENIED) {
            return "The database " + place + " refused the login; check user name and password.";
        }
        if (state.equals(CONNECTION_REJECTED)) {
            return "The server refused a connection to " + place
                    + "; check user name, password and the URL's settings.";
        }
        return "The database " + place
                + " cannot be reached; check that the server runs and that host, port and name are right.";
    }

    /**
     * The server failed at something else.
     *
     * @param what a clause without a full stop, for example {@code No scratch database can be made on host/app}
     */
    static MrtException during(String what, SQLException error) {
        return MrtException.database(what + ": " + Sentences.of(error), error);
    }
}
