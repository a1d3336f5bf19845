package dev.mrt.engine.flyway;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult.Failure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Says why Flyway failed: the database's own words, and the place in the script. */
final class Failures {

    /** Flyway's words ({@code PlaceholderReplacingReader}), with the default prefix and suffix or others. */
    private static final Pattern MISSING_PLACEHOLDER =
            Pattern.compile("No value provided for placeholder: \\W*(\\w(?:[\\w.:-]*\\w)?)");

    /** Where Flyway says that a statement failed. */
    private record Place(
            @Nullable String path, int line, @Nullable String statement) {
        static final Place UNKNOWN = new Place(null, 0, null);
    }

    private final List<ScriptResource> scripts;

    Failures(FlywayCatalog catalog) {
        scripts = Stream.concat(
                        catalog.callbacks().stream(),
                        catalog.steps().stream()
                                .flatMap(step -> Stream.of(step.script(), step.undo()))
                                .filter(Objects::nonNull))
                .toList();
    }

    /**
     * Explains an error.
     *
     * @param error what was thrown
     * @param script where it happened if the error does not say
     */
    Failure of(Throwable error, SourceLocation script) {
        List<Throwable> chain = chain(error);
        SQLException sql = deepestSql(chain);
        Place place = chain.stream()
                .map(Failures::place)
                .filter(known -> !known.equals(Place.UNKNOWN))
                .findFirst()
                .orElse(Place.UNKNOWN);
        return new Failure(
                Words.masked(sql == null ? words(chain) : words(sql)),
                sql == null ? null : sql.getSQLState(),
                sql == null ? 0 : sql.getErrorCode(),
                location(place, script).at(Math.max(0, place.line())),
                place.statement());
    }

    private SourceLocation location(Place place, SourceLocation script) {
        return scripts.stream()
                .filter(known -> known.file().absolutePath().equals(place.path()))
                .map(ScriptResource::location)
                .findFirst()
                .orElse(script);
    }

    private static List<Throwable> chain(Throwable error) {
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
                deepest = sql instanceof java.sql.BatchUpdateException && sql.getNextException() != null
                        ? sql.getNextException()
                        : sql;
            }
        }
        return deepest;
    }

    private static String words(SQLException sql) {
        String message = sql.getMessage();
        return message == null || message.isBlank() ? sql.toString() : message.strip();
    }

    /** The innermost words; those of Flyway are meant for people, those of other code need the kind of the error to make sense. */
    private static String words(List<Throwable> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            Throwable error = chain.get(i);
            String message = error.getMessage();
            if (message != null && !message.isBlank()) {
                return error instanceof FlywayException || error instanceof JavaCode.MigrationCodeException
                        ? message.strip() + placeholder(message)
                        : error.getClass().getSimpleName() + ": " + message.strip();
            }
        }
        return chain.get(chain.size() - 1).getClass().getName();
    }

    /** Where a value comes from that Flyway misses; empty if it misses none. */
    private static String placeholder(String message) {
        Matcher missing = MISSING_PLACEHOLDER.matcher(message);
        return missing.find()
                ? " Give it one: --flyway.placeholders." + missing.group(1)
                        + "=VALUE, or in the section flyway.placeholders of mrt.yml."
                : "";
    }

    /** Asked by name, as the class is one of Flyway's inner ones. */
    private static Place place(Throwable error) {
        if (!error.getClass().getSimpleName().equals("FlywaySqlScriptException")) {
            return Place.UNKNOWN;
        }
        try {
            Object line = error.getClass().getMethod("getLineNumber").invoke(error);
            Object statement = error.getClass().getMethod("getStatement").invoke(error);
            Object resource = error.getClass().getMethod("getResource").invoke(error);
            return new Place(
                    resource instanceof Resource known ? known.getAbsolutePathOnDisk() : null,
                    line instanceof Integer number ? number : 0,
                    statement instanceof String text && !text.isBlank() ? text.strip() : null);
        } catch (ReflectiveOperationException e) {
            System.getLogger(Failures.class.getName())
                    .log(System.Logger.Level.DEBUG, "This Flyway does not say where a script failed.", e);
            return Place.UNKNOWN;
        }
    }
}
