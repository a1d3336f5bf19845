/** Reads migrations without a database. */
@NullMarked
package dev.mrt.analyzer;

import org.jspecify.annotations.NullMarked;
