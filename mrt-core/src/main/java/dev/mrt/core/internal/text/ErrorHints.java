package dev.mrt.core.internal.text;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.StepResult.Failure;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Recognises failures that come from running the SQL of one product on another. */
@API(status = API.Status.INTERNAL)
public final class ErrorHints {

    /** H2's codes of syntax, data type, function and feature errors ({@code org.h2.api.ErrorCode}). */
    private static final Set<Integer> H2_CODES = Set.of(42000, 42001, 50004, 50100, 90022);

    /** MariaDB's and MySQL's codes of syntax, data type and function errors. */
    private static final Set<Integer> MYSQL_CODES = Set.of(1064, 1128, 1305, 1630, 4161);

    /** PostgreSQL's states of syntax and function errors, and of features that are not supported. */
    private static final Set<String> POSTGRES_STATES = Set.of("42601", "42883", "0A000");

    private static final Pattern POSTGRES_TYPE = Pattern.compile("\\btype \"[^\"]+\" does not exist");
    private static final Pattern SQLITE_MESSAGE = Pattern.compile(
            "syntax error|no such function|unrecognized token|no such module", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN_CATALOG = Pattern.compile("\\bpg_[a-z_]+", Pattern.CASE_INSENSITIVE);

    /** Marks of a dialect stand near the beginning of a statement or nowhere. */
    private static final int LONGEST = 20_000;

    private ErrorHints() {}

    /**
     * Says that a failure is a matter of the dialect.
     *
     * @param database where the statement ran
     * @param failure what the database said
     * @param dialectHint what {@link DialectHint} says
     * @return a sentence with what to do; empty if the failure is of another kind, or nothing points at another product
     */
    public static String dialect(DatabaseInfo database, Failure failure, String dialectHint) {
        Optional<Dialect> here = Dialect.of(database);
        if (here.isEmpty() || !isDialectMatter(here.get(), failure)) {
            return "";
        }
        String[] hint = dialectHint.split(":", 2);
        Optional<Dialect> hinted = Dialect.of(hint[0]).filter(dialect -> dialect != here.get());
        if (hinted.isPresent()) {
            return sentence(hinted.get(), database, hint.length > 1 ? hint[1].strip() : "");
        }
        return Dialect.written(text(failure))
                .filter(dialect -> dialect != here.get())
                .map(dialect -> sentence(dialect, database, ""))
                .orElse("");
    }

    private static String text(Failure failure) {
        String text = failure.statement() == null ? failure.message() : failure.statement();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String sentence(Dialect written, DatabaseInfo here, String reason) {
        String because = reason.isEmpty() ? "" : " (" + reason + ")";
        return "This looks like " + written.title() + " SQL on " + here.product() + because + "; " + written.advice()
                + ".";
    }

    private static boolean isDialectMatter(Dialect here, Failure failure) {
        return switch (here) {
            case H2 -> H2_CODES.contains(failure.vendorCode()) || namesForeignCatalog(failure);
            case MYSQL -> MYSQL_CODES.contains(failure.vendorCode()) || namesForeignCatalog(failure);
            case SQLITE -> SQLITE_MESSAGE.matcher(failure.message()).find() || namesForeignCatalog(failure);
            case POSTGRES -> isPostgresDialectMatter(failure);
            case ORACLE, SQL_SERVER -> "42000".equals(failure.sqlState());
        };
    }

    private static boolean namesForeignCatalog(Failure failure) {
        return FOREIGN_CATALOG.matcher(failure.message()).find();
    }

    private static boolean isPostgresDialectMatter(Failure failure) {
        String state = failure.sqlState();
        return state != null
                && (POSTGRES_STATES.contains(state)
                        || (state.equals("42704")
                                && POSTGRES_TYPE.matcher(failure.message()).find()));
    }
}
