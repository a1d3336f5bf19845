/** Reads the catalogs of MySQL and MariaDB. */
@NullMarked
package dev.mrt.schema.catalog.mysql;

import org.jspecify.annotations.NullMarked;
