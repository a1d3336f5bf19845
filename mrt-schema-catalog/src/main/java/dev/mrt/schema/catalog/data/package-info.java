/**
 * Reads every row of tables as canonical text: one reader per product and a portable one on plain JDBC.
 *
 * <p>Where the product can print every type exactly, the server casts (PostgreSQL, MySQL, MariaDB); elsewhere the driver's typed values
 * are printed here.
 */
@NullMarked
package dev.mrt.schema.catalog.data;

import org.jspecify.annotations.NullMarked;
