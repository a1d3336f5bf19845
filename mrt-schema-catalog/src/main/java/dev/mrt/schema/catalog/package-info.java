/** Reads and seeds PostgreSQL, H2, MySQL, MariaDB and SQLite with a few flat queries on their catalogs. */
@NullMarked
package dev.mrt.schema.catalog;

import org.jspecify.annotations.NullMarked;
