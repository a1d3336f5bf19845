/** Static checks: what a check is told about a migration, and what it answers. */
@NullMarked
package dev.mrt.api.check;

import org.jspecify.annotations.NullMarked;
