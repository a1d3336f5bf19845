/** The formats that several reports share: XML, SARIF, Markdown and the workflow commands of GitHub. */
@NullMarked
package dev.mrt.report.format;

import org.jspecify.annotations.NullMarked;
