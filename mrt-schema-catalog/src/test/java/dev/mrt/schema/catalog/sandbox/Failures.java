package dev.mrt.schema.catalog.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Looks at errors as a log would show them. */
final class Failures {

    private Failures() {}

    /** The messages of an error, its causes and what was suppressed. */
    static String everything(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
