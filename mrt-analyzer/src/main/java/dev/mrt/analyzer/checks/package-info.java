/** The checks of mrt, one class each. */
@NullMarked
package dev.mrt.analyzer.checks;

import org.jspecify.annotations.NullMarked;
