package dev.mrt.api.model;

import org.apiguardian.api.API;

/** How an engine treats a migration. */
@API(status = API.Status.STABLE, since = "0.1")
public enum MigrationKind {
    /** Runs once, in its place in the chain. */
    VERSIONED,
    /** Runs after the chain and again whenever it changes; has no rollback, must be re-runnable. */
    REPEATABLE,
    /** Stands for all migrations up to a version (Flyway {@code B} scripts). */
    BASELINE
}
