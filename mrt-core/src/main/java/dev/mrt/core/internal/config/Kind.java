package dev.mrt.core.internal.config;

/** What a key takes, as a person writes it in {@code mrt.yml}. */
enum Kind {
    /** Any single value; the words of the key are suggestions. */
    TEXT,
    /** One of the words of the key. */
    CHOICE,
    /** One of the words of the key, with or without a version behind a colon. */
    VERSIONED_CHOICE,
    /** The beginning of a version number. */
    VERSION,
    /** A list of single values, or one text with commas. */
    LIST,
    /** A whole number from 1 on, or one of the words of the key. */
    COUNT,
    /** Any whole number. */
    NUMBER,
    /** True or false. */
    SWITCH,
    /** A time with its unit. */
    DURATION,
    /** Which part of how many. */
    SHARD,
    /** Revisions with reasons. */
    REASONS,
    /** Tables with rows. */
    ROWS,
    /** Checks with severities. */
    SEVERITIES,
    /** An engine's own settings, sections in sections. */
    OPTIONS
}
