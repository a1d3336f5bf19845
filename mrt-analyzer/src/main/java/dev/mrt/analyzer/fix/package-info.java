/** Writes rollbacks from what migrations change. */
@NullMarked
package dev.mrt.analyzer.fix;

import org.jspecify.annotations.NullMarked;
