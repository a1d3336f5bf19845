/** Rollback verification as TestNG tests, one for each migration. */
@NullMarked
package dev.mrt.testng;

import org.jspecify.annotations.NullMarked;
