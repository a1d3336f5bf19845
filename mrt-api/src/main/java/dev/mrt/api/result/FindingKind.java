package dev.mrt.api.result;

import org.apiguardian.api.API;

/** What is wrong with a migration or its rollback. Names are part of the JSON contract. */
@API(status = API.Status.STABLE, since = "0.1")
public enum FindingKind {
    /** The migration cannot be applied even to empty tables; the chain ends there. */
    APPLY_FAILED,
    /** There is nothing to roll back with, or the engine says so when it is to roll back. */
    ROLLBACK_MISSING,
    /** The rollback raises an error. */
    ROLLBACK_FAILED,
    /** The rollback raises an error once the new schema has been written to. */
    ROLLBACK_FAILED_AFTER_WRITES,
    /** The schema is not what it was; a counter that would give out existing keys counts as schema. */
    SCHEMA_NOT_RESTORED,
    /** Rows that were there are gone. */
    ROWS_LOST,
    /** Rows are there that were not. */
    ROWS_ADDED,
    /** Values are not what they were. */
    VALUES_CHANGED,
    /** Rows written after the migration are gone after the rollback, from a table that existed before it. */
    WRITES_LOST,
    /** The migration cannot be applied a second time after its rollback. */
    REAPPLY_FAILED,
    /** Applying it a second time gives another schema. */
    REAPPLY_DIFFERS,
    /** A phase took longer than the migration timeout. */
    TIMEOUT,
    /** A migration that the engine runs again by itself fails when it does: a repeatable one, or one that runs at every update. */
    NOT_RERUNNABLE
}
