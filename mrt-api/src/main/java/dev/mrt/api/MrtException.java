package dev.mrt.api;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence to a person why mrt cannot go on, and what to do.
 *
 * <p>A migration that fails is a result, never this exception. The message never holds credentials.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class MrtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose turn it is to act. */
    public enum Reason {
        /** The call, the configuration or the migration files are wrong: the user can mend it. */
        USAGE,
        /** The database was refused, cannot be reached or lacks a right: the user can mend it. */
        DATABASE,
        /** mrt itself failed. */
        INTERNAL
    }

    private final Reason reason;

    private MrtException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * Wrong call, configuration or migration files.
     *
     * @param message a sentence: what is wrong, where, what to do
     * @return the exception to throw
     */
    public static MrtException usage(String message) {
        return new MrtException(Reason.USAGE, message, null);
    }

    /**
     * Wrong call, configuration or migration files, found out by another error.
     *
     * @param message a sentence: what is wrong, where, what to do
     * @param cause what showed it; its message is not printed to the user
     * @return the exception to throw
     */
    public static MrtException usage(String message, Throwable cause) {
        return new MrtException(Reason.USAGE, message, cause);
    }

    /**
     * A database that is refused, cannot be reached or lacks a right.
     *
     * @param message a sentence: which database (without credentials), what is wrong, what to do
     * @param cause the database's own error, {@code null} when mrt refused by itself
     * @return the exception to throw
     */
    public static MrtException database(String message, @Nullable Throwable cause) {
        return new MrtException(Reason.DATABASE, message, cause);
    }

    /**
     * A state that should not be possible.
     *
     * @param message what was attempted
     * @param cause what happened, {@code null} if nothing was thrown
     * @return the exception to throw
     */
    public static MrtException internal(String message, @Nullable Throwable cause) {
        return new MrtException(Reason.INTERNAL, message, cause);
    }

    /**
     * Whose turn it is to act.
     *
     * @return the reason, never {@code null}
     */
    public Reason reason() {
        return reason;
    }
}
