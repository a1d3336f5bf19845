/** The use cases of mrt, and the façade that every front-end calls. */
@NullMarked
package dev.mrt.core;

import org.jspecify.annotations.NullMarked;
