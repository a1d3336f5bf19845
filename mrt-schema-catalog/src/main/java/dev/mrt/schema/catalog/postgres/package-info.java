/** Reads the catalog of PostgreSQL. */
@NullMarked
package dev.mrt.schema.catalog.postgres;

import org.jspecify.annotations.NullMarked;
