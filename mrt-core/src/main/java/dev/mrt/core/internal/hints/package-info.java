/** Reads from the SQL of a migration what its rows should look like. */
@NullMarked
package dev.mrt.core.internal.hints;

import org.jspecify.annotations.NullMarked;
