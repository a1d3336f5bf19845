/** Writes the verdicts on a chain in the formats that build servers read. */
@NullMarked
package dev.mrt.report.verify;

import org.jspecify.annotations.NullMarked;
