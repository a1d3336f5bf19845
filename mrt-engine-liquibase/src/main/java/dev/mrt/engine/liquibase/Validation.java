package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;

/** What Liquibase checks before an update: names, required attributes, files, checksums, the changelog's own preconditions. */
final class Validation {

    /** How Liquibase counts what is wrong, before it tells. */
    private static final Pattern COUNTS =
            Pattern.compile("(?m)Validation Failed:|(?<!\\S)\\d+ [a-z ]+$|Preconditions? (?:Failed|Error)(?=\\s)");

    private static final Pattern CHECKSUM =
            Pattern.compile("(?:\\d+ changesets check ?sum\\s+)?\\S.* was: (\\S+) but is now: (\\S+)");

    private final LiquibaseSettings settings;
    private final List<Step> steps;

    Validation(LiquibaseSettings settings, List<Step> steps) {
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * Checks.
     *
     * @throws MrtException with all that is wrong
     */
    void run(DatabaseChangeLog changeLog, Database database) {
        try {
            changeLog.validate(database, settings.contexts(), settings.labels());
        } catch (LiquibaseException | RuntimeException e) {
            throw MrtException.usage(
                    complaint(e)
                            .about(
                                    "Liquibase does not accept",
                                    settings.searchPath().changelog()),
                    e);
        }
    }

    private Complaint complaint(Exception error) {
        String message = String.valueOf(error.getMessage());
        if (Complaint.missingFile(error).isPresent()) {
            return Complaint.of(error, new Mentions(settings.searchPath().accessor()));
        }
        String shorter = COUNTS.matcher(ChangelogParser.withoutClasses(message)).replaceAll("");
        String told = CHECKSUM.matcher(shorter)
                .replaceAll(
                        "the changeset was changed after it ran (its checksum was $1 and is $2); undo the change, or"
                                + " write a validCheckSum into the changeset");
        return new Complaint(place(message), Words.sentence(told));
    }

    private Optional<SourceLocation> place(String message) {
        return steps.stream()
                .map(Step::migration)
                .filter(migration -> message.contains(migration.id().value()))
                .map(Migration::location)
                .findFirst();
    }
}
