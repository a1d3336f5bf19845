/**
 * Reads the schema of SQLite databases: columns from the pragmas, all the rest from the {@code CREATE} statements that SQLite keeps as
 * they were written, read here into parts so that spelling makes no difference.
 */
@NullMarked
package dev.mrt.schema.catalog.sqlite;

import org.jspecify.annotations.NullMarked;
