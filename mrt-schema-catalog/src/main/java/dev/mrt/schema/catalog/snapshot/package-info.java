/** What the readers of all dialects share: collecting objects into a snapshot, resolving the schemas of a scope. */
@NullMarked
package dev.mrt.schema.catalog.snapshot;

import org.jspecify.annotations.NullMarked;
