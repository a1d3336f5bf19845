/** What a migration does, in plain words. */
@NullMarked
package dev.mrt.core.internal.explain;

import org.jspecify.annotations.NullMarked;
