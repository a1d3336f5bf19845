/** Explanations of migrations for people. */
@NullMarked
package dev.mrt.report.explain;

import org.jspecify.annotations.NullMarked;
