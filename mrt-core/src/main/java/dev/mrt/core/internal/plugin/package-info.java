/** Finds the adapters on the class path and chooses among them. */
@NullMarked
package dev.mrt.core.internal.plugin;

import org.jspecify.annotations.NullMarked;
