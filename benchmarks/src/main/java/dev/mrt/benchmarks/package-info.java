/** Measures what a verification costs. */
@NullMarked
package dev.mrt.benchmarks;

import org.jspecify.annotations.NullMarked;
