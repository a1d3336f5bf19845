package dev.mrt.schema.catalog.sqlite;

/** A statement that SQLite has accepted and this package does not understand. */
final class UnreadableStatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableStatementException(String message) {
        super(message);
    }
}
