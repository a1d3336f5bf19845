/** The rows of a database as comparable values. */
@NullMarked
package dev.mrt.api.data;

import org.jspecify.annotations.NullMarked;
