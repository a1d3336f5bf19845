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

    private static final Pattern CLASS_NAMES = Pattern.compile("(?:[a-z][a-z0-9_]*\\.)+[A-Z]\\w*(?:Exception|Error): ");

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
        ResourceAccessor resources = Scope.getCurrentScope().getResourceAccessor();
        try {
            return ChangeLogParserFactory.getInstance()
                    .getParser(file, resources)
                    .parse(file, parameters, resources);
        } catch (LiquibaseException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /** Checks what Liquibase checks before an update: double names, checksums, the changelog's own preconditions. */
    static void validate(DatabaseChangeLog changeLog, LiquibaseSettings settings, Database database) {
        try {
            changeLog.validate(database, settings.contexts(), settings.labels());
        } catch (LiquibaseException | RuntimeException e) {
            throw MrtException.usage(
                    "Liquibase does not accept the changelog "
                            + settings.searchPath().changelog() + ": " + words(e),
                    e);
        }
    }

    private static MrtException unreadable(String file, Exception e) {
        String words = words(e);
        return MrtException.usage(
                "Liquibase cannot read the changelog " + file + ": " + words
                        + (words.contains("Cannot find parser") || words.contains("does not exist")
                                ? ""
                                : " Mend it there."),
                e);
    }

    /** Liquibase repeats the names of its classes in front of what went wrong. */
    static String words(Throwable error) {
        Throwable told = error;
        while (told.getMessage() == null && told.getCause() != null) {
            told = told.getCause();
        }
        return CLASS_NAMES.matcher(Words.of(told)).replaceAll("");
    }
}
