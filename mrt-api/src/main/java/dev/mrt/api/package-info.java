/** Configuration and errors: what a user of mrt touches. */
@NullMarked
package dev.mrt.api;

import org.jspecify.annotations.NullMarked;
