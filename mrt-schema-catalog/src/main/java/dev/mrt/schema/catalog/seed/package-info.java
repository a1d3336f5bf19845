/** Fills tables with rows that show any loss; the database itself solves the constraints. */
@NullMarked
package dev.mrt.schema.catalog.seed;

import org.jspecify.annotations.NullMarked;
