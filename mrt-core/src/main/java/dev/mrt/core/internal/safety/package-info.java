/** Tests that any chain of migrations should pass, whatever it is about. */
@NullMarked
package dev.mrt.core.internal.safety;

import org.jspecify.annotations.NullMarked;
