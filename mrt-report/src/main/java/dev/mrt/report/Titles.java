package dev.mrt.report;

import dev.mrt.api.model.Migration;
import org.apiguardian.api.API;

/** What a migration is called in front of a person. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Titles {

    private static final String REPEATABLE_PREFIX = "R:";

    private static final int LONGEST_DESCRIPTION = 80;

    private Titles() {}

    /**
     * Version and description, as the file name has them.
     *
     * @param migration which one
     * @return for example {@code V3 drop phone}, {@code R refresh views}, or the changeset's id; without control characters
     */
    public static String of(Migration migration) {
        String name = name(migration);
        String description = Printable.line(migration.description());
        return description.isEmpty() ? name : name + " " + shortened(description);
    }

    /** What Liquibase makes of a changeset without a comment names every table and column. */
    private static String shortened(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION - 3).strip() + "...";
    }

    private static String name(Migration migration) {
        String revision = Printable.line(migration.id().value());
        if (revision.contains("::")) {
            return revision;
        }
        return switch (migration.kind()) {
            case VERSIONED -> "V" + revision;
            case BASELINE -> "B" + revision;
            case REPEATABLE ->
                migration.description().isEmpty() ? "R " + revision.replaceFirst("^" + REPEATABLE_PREFIX, "") : "R";
        };
    }
}
