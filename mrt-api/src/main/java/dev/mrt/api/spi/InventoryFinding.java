package dev.mrt.api.spi;

import dev.mrt.api.model.SourceLocation;
import org.apiguardian.api.API;

/**
 * Something odd about the set of migration files: a rollback without its migration, a file that looks like a migration and is not one.
 * What makes a chain impossible to run (two scripts of one version) is an {@link dev.mrt.api.MrtException} instead.
 *
 * @param location the file
 * @param message to a person: what is odd and what to do
 * @param kind what sort of oddity it is
 */
@API(status = API.Status.STABLE, since = "0.1")
public record InventoryFinding(SourceLocation location, String message, Kind kind) {

    /** What sort of oddity it is. */
    public enum Kind {
        /** A rollback without its migration. */
        ROLLBACK_WITHOUT_MIGRATION,
        /** A rollback whose description is not that of its migration. */
        ROLLBACK_NAMED_OTHERWISE,
        /** A file that looks like a migration and is none. */
        NOT_A_MIGRATION,
        /** A migration that the engine would not run. */
        NOT_RUN,
        /** Something that could not be read or told from the files. */
        NOT_CHECKED,
        /** Anything else. */
        OTHER
    }

    /**
     * An oddity of no special sort.
     *
     * @param location the file
     * @param message to a person: what is odd and what to do
     */
    public InventoryFinding(SourceLocation location, String message) {
        this(location, message, Kind.OTHER);
    }
}
