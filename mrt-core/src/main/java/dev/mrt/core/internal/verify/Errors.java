package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.StepResult;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Errors of the database as sentences, and what they mean for a verification. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Errors {

    /** H2 repeats the whole statement, and its own error number, behind what it says. */
    private static final Pattern STATEMENT_OF_H2 = Pattern.compile(";\\s*SQL statement:.*", Pattern.DOTALL);

    /** A line break, also as H2 writes it where it quotes SQL. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*(?:\\R|\\\\000[ad])(?:\\s|\\\\000[ad])*");

    private static final int LONGEST = 400;

    private Errors() {}

    private static String shorten(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }

    /**
     * The database's own words as one sentence, with the place that they are about.
     *
     * @param failure why a step failed
     * @return the place and the sentence
     */
    public static String of(StepResult.Failure failure) {
        return failure.location() + ": " + sentence(failure.message());
    }

    /**
     * The database's own words as one sentence.
     *
     * @param message what it says, {@code null} or blank if nothing
     * @return one line that ends like a sentence
     */
    public static String sentence(@Nullable String message) {
        String words = message == null || message.isBlank() ? "no reason was given" : message.strip();
        String line = shorten(LINE_BREAK
                .matcher(STATEMENT_OF_H2.matcher(words).replaceFirst(""))
                .replaceAll(" "));
        return line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + ".";
    }

    /**
     * Whether the connection, not the SQL, is at fault: class 08 of the SQL standard, and PostgreSQL's 57P01 to 57P03 (manual, appendix A).
     */
    static boolean isConnectionLost(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08")
                        || sqlState.toUpperCase(Locale.ROOT).matches("57P0[123]"));
    }

    /**
     * The database failed while it was not a migration that ran.
     *
     * @param doing what was being done, the beginning of a sentence
     * @param e what the driver says
     * @return the exception to throw
     */
    public static MrtException lost(String doing, SQLException e) {
        String cure = isConnectionLost(e.getSQLState()) ? " Run again when the database is there." : "";
        return MrtException.database(doing + " failed: " + sentence(e.getMessage()) + cure, e);
    }

    /**
     * The database was lost in a step.
     *
     * @param doing what was being done, as it follows {@code while}
     * @param failure why the step failed
     * @return the exception to throw
     */
    public static MrtException lost(String doing, StepResult.Failure failure) {
        return MrtException.database(
                "The connection to the database was lost while " + doing + ": " + sentence(failure.message())
                        + " Nothing can be said about this migration and later ones; run again when the database is there.",
                null);
    }

    /**
     * Whether the chain ends with a step: an error that the author of the migration lets pass does not end it.
     *
     * @param result what the step came to
     * @return {@code true} if nothing after it can run
     */
    public static boolean isEnd(StepResult result) {
        return result.error().isPresent() && result.outcome() != StepResult.Outcome.FAILED_IGNORED;
    }

    /**
     * The engine refuses to go on.
     *
     * @param where the migration
     */
    static MrtException halted(String where, StepResult.Failure failure) {
        return MrtException.usage(halt(where, failure));
    }

    /** The same as a sentence. */
    static String halt(String where, StepResult.Failure failure) {
        return "The engine refuses to go on with the chain at " + where + ", even without rows: "
                + sentence(failure.message())
                + " Verify on a database that it accepts, or with other contexts or parameters, or end before it (to).";
    }
}
