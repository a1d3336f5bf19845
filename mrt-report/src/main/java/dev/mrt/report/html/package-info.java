/** The page about a chain for a browser: its findings, its verdicts, or both. */
@NullMarked
package dev.mrt.report.html;

import org.jspecify.annotations.NullMarked;
