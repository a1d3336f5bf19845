/** Tells what is installed. */
@NullMarked
package dev.mrt.report.installed;

import org.jspecify.annotations.NullMarked;
