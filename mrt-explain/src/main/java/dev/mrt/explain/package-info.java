/** Explanations of migrations by a model of Anthropic. */
@NullMarked
package dev.mrt.explain;

import org.jspecify.annotations.NullMarked;
