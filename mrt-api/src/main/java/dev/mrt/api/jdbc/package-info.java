/**
 * What adapters of engines share when they work on JDBC connections: steps inside a transaction of the caller, and reading SQL without a parser.
 * Nothing here knows an engine.
 */
@NullMarked
package dev.mrt.api.jdbc;

import org.jspecify.annotations.NullMarked;
