/**
 * Open-source Flyway, one migration at a time and back again.
 *
 * <p>The catalog is read from files and class path by rules that are Flyway's own. A step is run by a Flyway of our own that a cursor shows
 * nothing but the one script; an undo script is shown as a migration of the version that it takes back, and the history forgets both. Only public
 * classes of Flyway are used, and none of its callbacks is implemented, so that one jar works with Flyway 10.10 to 13.
 */
@NullMarked
package dev.mrt.engine.flyway;

import org.jspecify.annotations.NullMarked;
