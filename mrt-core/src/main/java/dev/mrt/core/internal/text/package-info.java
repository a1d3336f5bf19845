/** Words for people: nearest names, durations, hints about errors. */
@NullMarked
package dev.mrt.core.internal.text;

import org.jspecify.annotations.NullMarked;
