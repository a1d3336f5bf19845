/** Writes rollbacks: which migrations need one, a copy of the chain to try it on, and the files. */
@NullMarked
package dev.mrt.core.internal.fix;

import org.jspecify.annotations.NullMarked;
