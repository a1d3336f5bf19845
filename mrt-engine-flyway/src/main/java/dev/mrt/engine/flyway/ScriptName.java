package dev.mrt.engine.flyway;

import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway makes of the name of a file.
 *
 * @param kind what the file is
 * @param writtenVersion the version as written, empty if there is none
 * @param version the same as Flyway compares it, {@code null} if there is none
 * @param description the words of the author
 * @param interpreted whether an interpreter runs it ({@code .sh}, {@code .ps1}) instead of the database
 * @param objection why Flyway does not accept the name, empty if it does
 */
record ScriptName(
        Kind kind,
        String writtenVersion,
        @Nullable MigrationVersion version,
        String description,
        boolean interpreted,
        String objection) {

    enum Kind {
        VERSIONED,
        REPEATABLE,
        BASELINE,
        CALLBACK,
        OTHER
    }

    static ScriptName other(String objection) {
        return new ScriptName(Kind.OTHER, "", null, "", false, objection);
    }

    boolean isMigration() {
        return kind == Kind.VERSIONED || kind == Kind.REPEATABLE || kind == Kind.BASELINE;
    }
}
