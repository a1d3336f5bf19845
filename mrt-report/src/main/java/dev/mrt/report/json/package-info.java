/** Reads the JSON of {@code mrt verify} back, and puts the reports of shards together. */
@NullMarked
package dev.mrt.report.json;

import org.jspecify.annotations.NullMarked;
