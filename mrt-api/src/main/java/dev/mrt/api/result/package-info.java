/** What a verification found. */
@NullMarked
package dev.mrt.api.result;

import org.jspecify.annotations.NullMarked;
