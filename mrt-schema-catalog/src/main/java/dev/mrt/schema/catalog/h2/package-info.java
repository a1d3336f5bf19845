/** Reads the schema of H2 databases from {@code INFORMATION_SCHEMA}. */
@NullMarked
package dev.mrt.schema.catalog.h2;

import org.jspecify.annotations.NullMarked;
