/** The database that a test takes along a chain by itself. */
@NullMarked
package dev.mrt.core.internal.session;

import org.jspecify.annotations.NullMarked;
