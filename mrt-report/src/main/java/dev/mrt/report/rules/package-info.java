/** Explains the static checks: on a terminal, as JSON and as pages of the documentation. */
@NullMarked
package dev.mrt.report.rules;

import org.jspecify.annotations.NullMarked;
