/** Reads the configuration from files, the environment and system properties. */
@NullMarked
package dev.mrt.core.internal.config;

import org.jspecify.annotations.NullMarked;
