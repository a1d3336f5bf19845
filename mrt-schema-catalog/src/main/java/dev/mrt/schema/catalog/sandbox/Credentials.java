package dev.mrt.schema.catalog.sandbox;

import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * User and password, and the care that the password is never quoted.
 *
 * @param user {@code null} to leave it to the URL or the driver
 * @param password {@code null} to leave it to the URL or the driver
 */
record Credentials(@Nullable String user, @Nullable String password) {

    /** Shorter ones are parts of ordinary words. */
    private static final int SHORTEST_TO_HIDE = 4;

    static final Credentials NONE = new Credentials(null, null);

    void putInto(Properties properties) {
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    /** Hides the password, and what looks like one, in a text. */
    String hideIn(String text) {
        String masked = Sentences.mask(text);
        return password != null && password.length() >= SHORTEST_TO_HIDE ? masked.replace(password, "***") : masked;
    }

    /**
     * Makes an error safe to log with its causes.
     *
     * @param error what a driver threw
     * @return the same if no message in it holds a password, else a copy without causes and with the password hidden
     */
    SQLException scrub(SQLException error) {
        for (Throwable one = error; one != null; one = one.getCause()) {
            String message = one.getMessage();
            if (message != null && !hideIn(message).equals(message)) {
                return copy(error);
            }
        }
        return error;
    }

    private SQLException copy(SQLException error) {
        String message = error.getMessage();
        SQLException copy = new SQLException(
                hideIn(message == null ? error.getClass().getName() : message),
                error.getSQLState(),
                error.getErrorCode());
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user == null ? "the default user" : user;
    }
}
