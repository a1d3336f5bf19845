/** The verification of a chain: seed, apply, roll back, compare, apply again, write, roll back again. */
@NullMarked
package dev.mrt.core.internal.verify;

import org.jspecify.annotations.NullMarked;
