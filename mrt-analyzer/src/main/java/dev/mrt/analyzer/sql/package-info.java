/** Cuts scripts into statements and tells what each of them changes. */
@NullMarked
package dev.mrt.analyzer.sql;

import org.jspecify.annotations.NullMarked;
