package dev.mrt.schema.catalog.seed;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Turns a database's error into one line. */
final class SqlErrors {

    private static final int LONGEST = 400;

    /** What H2 and PostgreSQL add. */
    private static final Pattern ABOUT_THE_STATEMENT =
            Pattern.compile(";\\s*SQL statement:.*|\\s+Position: \\d+\\s*$", Pattern.DOTALL);

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

    /** The database's words, without those about the INSERT, which nobody wrote. */
    static String sentence(SQLException error) {
        String message = ABOUT_THE_STATEMENT
                .matcher(String.valueOf(error.getMessage()))
                .replaceAll("")
                .strip()
                .replaceAll("\\s*\\R\\s*", "; ");
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
    }
}
