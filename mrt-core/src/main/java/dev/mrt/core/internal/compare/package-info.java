/** What differs between two moments of one database: schemas, rows, counters. */
@NullMarked
package dev.mrt.core.internal.compare;

import org.jspecify.annotations.NullMarked;
