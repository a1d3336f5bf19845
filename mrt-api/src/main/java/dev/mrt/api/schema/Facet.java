package dev.mrt.api.schema;

import org.apiguardian.api.API;

/** An aspect of a schema that an introspector covers or does not cover; only what both sides cover is compared. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Facet {
    /** Tables and what they are (persistence, inheritance, options of the storage engine go to {@link #STORAGE}). */
    TABLE,
    /** Columns: type, nullability, default, identity, generation, collation. */
    COLUMN,
    /** The order of columns; a note, as no {@code ADD COLUMN} can restore it. */
    COLUMN_ORDER,
    /** Primary and unique keys. */
    KEY,
    /** Foreign keys with their rules. */
    FOREIGN_KEY,
    /** Check and exclusion constraints. */
    CHECK,
    /** Indexes with expressions, predicates, order and method. */
    INDEX,
    /** Definitions of sequences, not their values. */
    SEQUENCE,
    /** Views and materialised views. */
    VIEW,
    /** Functions, procedures, aggregates with their bodies. */
    ROUTINE,
    /** Triggers, rules and events. */
    TRIGGER,
    /** Enumerations, domains, composite and range types. */
    TYPE,
    /** Partitioning: keys and bounds. */
    PARTITION,
    /** Row security. */
    POLICY,
    /** Comments. */
    COMMENT,
    /** Grants and owners. */
    GRANT,
    /** Storage engine, character set, compression, fill factor and the like. */
    STORAGE,
    /** What belongs to the database: schemas, extensions, publications, anything else. */
    DATABASE
}
