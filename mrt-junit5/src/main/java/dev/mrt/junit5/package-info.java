/** Rollback verification as JUnit Jupiter tests, one for each migration. */
@NullMarked
package dev.mrt.junit5;

import org.jspecify.annotations.NullMarked;
