package dev.mrt.engine.flyway;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * A migration with all that Flyway needs to run it and take it back. Exactly one of script and code is there.
 *
 * @param migration what the rest of mrt sees of it
 * @param version as Flyway compares it, {@code null} for a repeatable one
 * @param script the script that applies it
 * @param code the Java class that applies it
 * @param undo the script that takes it back
 */
record Step(
        Migration migration,
        @Nullable MigrationVersion version,
        @Nullable ScriptResource script,
        @Nullable JavaCode code,
        @Nullable ScriptResource undo) {

    MigrationId id() {
        return migration.id();
    }

    String description() {
        return migration.description();
    }

    /** What is in the history's column for the version, {@code null} for a repeatable one. */
    @Nullable
    String historyVersion() {
        return version == null ? null : version.getVersion();
    }
}
