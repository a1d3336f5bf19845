/** Applies Flyway migrations and their undo scripts one by one, on open-source Flyway. */
@NullMarked
package dev.mrt.engine.flyway;

import org.jspecify.annotations.NullMarked;
