/** Migrations as statements and as the changes that they make, read without a database. */
@NullMarked
package dev.mrt.api.sql;

import org.jspecify.annotations.NullMarked;
