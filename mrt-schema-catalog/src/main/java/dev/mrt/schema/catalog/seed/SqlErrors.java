package dev.mrt.schema.catalog.seed;

import java.sql.SQLException;

/** Turns a database's error into one line. */
final class SqlErrors {

    private static final int LONGEST = 400;

    private SqlErrors() {}

    /** Whether a trigger, a rule or a function raised it, as no other values could mend. */
    static boolean isByProgram(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("P0") || state.startsWith("MRT") || state.startsWith("45") || state.startsWith("38");
    }

    /** Whether the values are of the wrong form. */
    static boolean isByValue(SQLException error) {
        return String.valueOf(error.getSQLState()).startsWith("22");
    }

    static String sentence(SQLException error) {
        String message = String.valueOf(error.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
    }
}
