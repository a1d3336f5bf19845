package dev.mrt.api.result;

import org.apiguardian.api.API;

/** What could not be checked, or was checked under conditions that a reader must know. Names are part of the JSON contract. */
@API(status = API.Status.STABLE, since = "0.1")
public enum LimitationKind {
    /** A table holds no rows; the message has the database's error. */
    TABLE_NOT_SEEDED,
    /** A table holds fewer rows than asked for; the message says why. */
    TABLE_PARTLY_SEEDED,
    /** Rows went in only while the table's triggers were off. */
    SEEDED_WITHOUT_TRIGGERS,
    /** The migration fails on seeded rows and was verified with plainer ones or none; the message names table and error. */
    APPLY_FAILED_ON_ROWS,
    /**
     * The engine does not run the migration on seeded rows (a precondition looks at them), and it was verified without rows; the message names
     * table and reason.
     */
    NOT_RUN_ON_ROWS,
    /** An INSERT, UPDATE or DELETE of the migration changed no row, whatever rows there were; what it does to rows was not seen. */
    NO_ROW_CHANGED,
    /** The reader cannot see a facet of the schema. */
    OBJECT_KIND_NOT_COMPARED,
    /** A part of the schema could not be read. */
    SCHEMA_PARTLY_READ,
    /** Rows or columns could not be read. */
    DATA_NOT_COMPARED,
    /** The rollback after new writes was not tried; the message says why. */
    WRITES_NOT_CHECKED,
    /** Applying a second time was not tried; the message says why. */
    REAPPLY_NOT_CHECKED,
    /** The order of columns differs; no ADD COLUMN can restore it. */
    COLUMN_ORDER_DIFFERS,
    /** A name made up by the database differs, the object is the same. */
    GENERATED_NAME_DIFFERS,
    /** Values that the database itself changes on every update differ. */
    TOUCHED_COLUMN_DIFFERS,
    /** A repeatable migration has no rollback by design of the engine; only that it can run again was checked. */
    REPEATABLE_HAS_NO_ROLLBACK
}
