/** What a database schema is made of, as comparable values. */
@NullMarked
package dev.mrt.api.schema;

import org.jspecify.annotations.NullMarked;
