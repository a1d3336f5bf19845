/** Migrations and their rollbacks as values, read from files without a database. */
@NullMarked
package dev.mrt.api.model;

import org.jspecify.annotations.NullMarked;
