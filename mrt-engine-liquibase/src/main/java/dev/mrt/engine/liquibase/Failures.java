package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult.Failure;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/** Says why Liquibase failed: the database's own words where it has any. */
final class Failures {

    /** What Java calls an object that has no words for itself; the number is another in each run. */
    private static final Pattern IDENTITY = Pattern.compile("\\b((?:[a-z][\\w$]*\\.)+[A-Z][\\w$]*)@[0-9a-f]+\\b");

    private Failures() {}

    /**
     * Explains an error.
     *
     * @param error what was thrown
     * @param location where
     * @param statement what ran last, {@code null} if nothing did
     */
    static Failure of(Throwable error, SourceLocation location, @Nullable String statement) {
        List<Throwable> chain = chain(error);
        SQLException sql = deepestSql(chain);
        String unmet = unmet(chain);
        if (unmet != null) {
            return new Failure(Words.masked(unmet), null, 0, location, null);
        }
        return sql == null
                ? new Failure(withoutIdentities(Words.masked(words(chain))), null, 0, location, null)
                : new Failure(Words.masked(words(sql)), sql.getSQLState(), sql.getErrorCode(), location, statement);
    }

    /** Which precondition does not hold, or what its author says about that. */
    private static @Nullable String unmet(List<Throwable> chain) {
        for (Throwable error : chain) {
            if (error instanceof PreconditionFailedException failed) {
                return Words.sentence("The precondition does not hold: " + reasons(failed));
            }
            if (error instanceof PreconditionErrorException errored) {
                return Words.sentence("The precondition cannot be checked: " + reasons(errored));
            }
        }
        return null;
    }

    static String reasons(PreconditionFailedException error) {
        return error.getFailedPreconditions().stream()
                .map(each -> reason(each.getPrecondition(), String.valueOf(each.getMessage())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static String reasons(PreconditionErrorException error) {
        return error.getErrorPreconditions().stream()
                .map(each -> reason(each.getPrecondition(), ChangelogParser.words(each.getCause())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** That a {@code not} or an {@code and} does not hold says nothing beyond what it asks. */
    private static String reason(Precondition precondition, String message) {
        String asked = Conditions.text(precondition);
        String said = message.strip().replaceAll("\\s+", " ");
        return Words.masked(precondition instanceof PreconditionLogic ? asked : asked + ": " + said);
    }

    /** Whether one of an error's causes is of a kind. */
    static boolean isCausedBy(Throwable error, Class<? extends Throwable> type) {
        return chain(error).stream().anyMatch(type::isInstance);
    }

    /** The error and its causes. */
    static List<Throwable> chain(Throwable error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = error; each != null && seen.add(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    private static @Nullable SQLException deepestSql(List<Throwable> chain) {
        SQLException deepest = null;
        for (Throwable error : chain) {
            if (error instanceof SQLException sql) {
                deepest = sql instanceof BatchUpdateException && sql.getNextException() != null
                        ? sql.getNextException()
                        : sql;
            }
        }
        return deepest;
    }

    private static String withoutIdentities(String text) {
        return IDENTITY.matcher(text).replaceAll("$1");
    }

    private static String words(SQLException sql) {
        String message = sql.getMessage();
        return message == null || message.isBlank() ? sql.toString() : message.strip();
    }

    /** The innermost words; those of Liquibase are meant for people, those of other code need the kind of the error to make sense. */
    private static String words(List<Throwable> chain) {
        Optional<String> missing = Complaint.missingFile(chain.get(0));
        if (missing.isPresent()) {
            return missing.get();
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            Throwable error = chain.get(i);
            String message = error.getMessage();
            if (message != null && !message.isBlank()) {
                return error.getClass().getName().startsWith("liquibase.")
                        ? ChangelogParser.words(error)
                        : error.getClass().getSimpleName() + ": " + message.strip();
            }
        }
        return chain.get(chain.size() - 1).getClass().getName();
    }
}
