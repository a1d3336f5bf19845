package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;

/** Has Liquibase read a changelog with all that it includes; to be called on a {@link LiquibaseThread}. */
final class ChangelogParser {

    private static final Pattern CLASS_NAMES = Pattern.compile(
            "(?:[a-z][a-z0-9_]*\\.)+[A-Z]\\w*(?:Exception|Error): |liquibase(?:\\.\\w+)+@[0-9a-f]+ ?: ");

    private ChangelogParser() {}

    /**
     * Parses.
     *
     * @param settings which changelog, with which contexts, labels and parameters
     * @param database the product that it is for; need not be connected
     * @throws MrtException if Liquibase cannot read it; the message is Liquibase's, with the position that it gives
     */
    static DatabaseChangeLog parse(LiquibaseSettings settings, Database database) {
        String file = settings.searchPath().changelog();
        ChangeLogParameters parameters = new ChangeLogParameters(database);
        parameters.setContexts(settings.contexts());
        parameters.setLabels(settings.labels());
        settings.parameters().forEach(parameters::set);
        Mentions mentions = new Mentions(settings.searchPath().accessor());
        try {
            return withParsersOfThisScope(file, parameters);
        } catch (LiquibaseException | RuntimeException e) {
            throw MrtException.usage(Complaint.of(e, mentions).about("Liquibase cannot read", file), e);
        } catch (StackOverflowError e) {
            throw circle(file, mentions, e);
        }
    }

    /**
     * Liquibase keeps its parsers for the whole JVM, and that of XML keeps what its scope said of validation when it was made: a lenient one would
     * let a live session take what the user's Liquibase refuses, a strict one the catalog refuse what it need not know.
     */
    private static synchronized DatabaseChangeLog withParsersOfThisScope(String file, ChangeLogParameters parameters)
            throws LiquibaseException {
        ResourceAccessor resources = Scope.getCurrentScope().getResourceAccessor();
        ChangeLogParserFactory.reset();
        try {
            return ChangeLogParserFactory.getInstance()
                    .getParser(file, resources)
                    .parse(file, parameters, resources);
        } finally {
            ChangeLogParserFactory.setInstance(null);
        }
    }

    /** What Liquibase finds wrong when it goes through a changelog that it has read. */
    static MrtException unusable(LiquibaseSettings settings, Exception error) {
        Mentions mentions = new Mentions(settings.searchPath().accessor());
        String file = settings.searchPath().changelog();
        return MrtException.usage(Complaint.of(error, mentions).about("Liquibase cannot use", file), error);
    }

    /** Liquibase follows includes until the stack ends. */
    private static MrtException circle(String file, Mentions mentions, StackOverflowError error) {
        return MrtException.usage(
                "The changelog " + file + " includes itself, directly or through others. Take the circle out; it"
                        + " goes through "
                        + String.join(
                                " and ", mentions.lastRead(2).stream().sorted().toList()) + ".",
                error);
    }

    /** Liquibase repeats the names of its classes in front of what went wrong. */
    static String words(Throwable error) {
        Throwable told = error;
        while (told.getMessage() == null && told.getCause() != null) {
            told = told.getCause();
        }
        return withoutClasses(Words.of(told));
    }

    /** The same for a text. */
    static String withoutClasses(String text) {
        return CLASS_NAMES.matcher(text).replaceAll("");
    }
}
