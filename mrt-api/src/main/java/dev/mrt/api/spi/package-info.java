/** Ports that adapters implement and that mrt finds with {@link java.util.ServiceLoader}. */
@NullMarked
package dev.mrt.api.spi;

import org.jspecify.annotations.NullMarked;
