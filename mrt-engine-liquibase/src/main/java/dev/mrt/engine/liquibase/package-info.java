/**
 * Liquibase changesets, applied and rolled back one by one by Liquibase itself.
 *
 * <p>Only the provider is public; it alone is found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.mrt.engine.liquibase;

import org.jspecify.annotations.NullMarked;
