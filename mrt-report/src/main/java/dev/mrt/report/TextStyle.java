package dev.mrt.report;

import org.apiguardian.api.API;

/**
 * How text looks where it is read.
 *
 * @param width columns of a line, at least {@value #NARROWEST}; 0 for lines of any length
 * @param colour whether ANSI colours are understood
 * @param unicode whether lines, ticks and crosses can be shown; plain ASCII otherwise
 * @param onInconclusive what the reader can do about an inconclusive verdict, in the words of the front-end; may be empty
 */
@API(status = API.Status.STABLE, since = "0.1")
public record TextStyle(int width, boolean colour, boolean unicode, String onInconclusive) {

    /** Below this nothing can be read. */
    static final int NARROWEST = 60;

    /** Widens what is too narrow to be read. */
    public TextStyle {
        width = width <= 0 ? 0 : Math.max(width, NARROWEST);
    }

    /**
     * Plain text with lines of any length, for messages of exceptions.
     *
     * @param onInconclusive what the reader can do about an inconclusive verdict; may be empty
     * @return the style
     */
    public static TextStyle message(String onInconclusive) {
        return new TextStyle(0, false, true, onInconclusive);
    }
}
