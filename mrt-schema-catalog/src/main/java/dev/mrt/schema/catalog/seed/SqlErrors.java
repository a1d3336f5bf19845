package dev.mrt.schema.catalog.seed;

import java.sql.SQLException;

/** Turns a database's error into one line. */
final class SqlErrors {

    private static final int LONGEST = 400;

    private SqlErrors() {}

    static String sentence(SQLException error) {
        String message = String.valueOf(error.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
    }
}
