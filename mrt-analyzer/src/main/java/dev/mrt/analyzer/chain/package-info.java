/** Replays the changes of a chain to know the schema at each moment. */
@NullMarked
package dev.mrt.analyzer.chain;

import org.jspecify.annotations.NullMarked;
