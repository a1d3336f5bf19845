/** Contract tests for implementations of the ports in {@code dev.mrt.api.spi}. */
@NullMarked
package dev.mrt.tck;

import org.jspecify.annotations.NullMarked;
