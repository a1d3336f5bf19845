/** Writes what the static checks found: for people, and in the formats that build servers read. */
@NullMarked
package dev.mrt.report.check;

import org.jspecify.annotations.NullMarked;
