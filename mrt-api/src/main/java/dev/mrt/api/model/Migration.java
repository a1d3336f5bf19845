package dev.mrt.api.model;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * One step of a chain, as read from the files.
 *
 * @param id its name
 * @param ordinal its place in the chain, counted from 1
 * @param kind how the engine treats it
 * @param description the author's words, may be empty
 * @param location where it stands
 * @param up what applies it
 * @param rollback what takes it back
 * @param flags properties that change how it can be run
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Migration(
        MigrationId id,
        int ordinal,
        MigrationKind kind,
        String description,
        SourceLocation location,
        Script up,
        Rollback rollback,
        Set<Flag> flags) {

    /** A property that changes how a migration can be run. */
    public enum Flag {
        /** The author asked the engine to run it outside a transaction. */
        NON_TRANSACTIONAL,
        /** It is Java code, its text is unknown. */
        CODE,
        /** The engine runs it again at every update (Liquibase {@code runAlways}). */
        RUN_ALWAYS,
        /** The engine runs it again when its text has changed (Liquibase {@code runOnChange}). */
        RUN_ON_CHANGE,
        /** Its rollback runs outside a transaction. */
        ROLLBACK_NON_TRANSACTIONAL,
        /** The engine goes on if it fails (Liquibase {@code failOnError=false}). */
        FAILURE_IGNORED,
        /** The engine may note it as run without running it (Liquibase {@code onFail=MARK_RAN}); its rollback runs all the same. */
        MAY_BE_MARKED_RAN,
        /** The engine may leave it out and try again at the next update (Liquibase {@code onFail=CONTINUE}). */
        MAY_BE_LEFT_OUT,
        /** This run leaves it out (Liquibase context, label, dbms, ignore); what it says changes nothing. */
        LEFT_OUT
    }

    /** Copies the flags. */
    public Migration {
        flags = Set.copyOf(flags);
    }
}
