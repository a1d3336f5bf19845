/** Writes rollbacks. */
@NullMarked
package dev.mrt.analyzer.fix;

import org.jspecify.annotations.NullMarked;
