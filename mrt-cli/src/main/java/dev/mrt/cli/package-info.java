/** The command line. */
@NullMarked
package dev.mrt.cli;

import org.jspecify.annotations.NullMarked;
