/** Reads the schema of every database that jOOQ knows. */
@NullMarked
package dev.mrt.schema.jooq;

import org.jspecify.annotations.NullMarked;
