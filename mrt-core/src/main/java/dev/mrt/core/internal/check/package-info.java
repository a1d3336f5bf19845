/** Checks a chain without a database: which checks run, what they find, and what of that counts. */
@NullMarked
package dev.mrt.core.internal.check;

import org.jspecify.annotations.NullMarked;
