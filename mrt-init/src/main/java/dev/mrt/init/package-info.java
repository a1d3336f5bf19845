/**
 * Sets mrt up in a project: reads its build, finds out what is there, and writes what is missing. {@link dev.mrt.init.Init} is the way in;
 * nothing here runs the project's build or code.
 */
@NullMarked
package dev.mrt.init;

import org.jspecify.annotations.NullMarked;
