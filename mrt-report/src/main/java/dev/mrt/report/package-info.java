/** Writes reports for people and machines. */
@NullMarked
package dev.mrt.report;

import org.jspecify.annotations.NullMarked;
