package dev.mrt.report.check;

import dev.mrt.report.Printable;

/**
 * A line with a mark under a part of it, both harmless in a terminal.
 *
 * @param text the line
 * @param mark spaces and carets
 */
record MarkedLine(String text, String mark) {

    /**
     * Marks a part of a line and, if the line is too long, cuts it around the mark.
     *
     * @param line as written
     * @param start where the mark begins
     * @param end where it ends
     * @param width the most characters of the result; 0 for any number
     * @param ellipsis stands for what is cut off
     */
    static MarkedLine of(String line, int start, int end, int width, String ellipsis) {
        String before = Printable.lines(line.substring(0, start));
        String marked = Printable.lines(line.substring(start, end));
        String after = Printable.lines(line.substring(end)).stripTrailing();
        if (width > 0 && before.length() + marked.length() + after.length() > width) {
            int room = Math.max(0, width - 2 * ellipsis.length());
            marked = head(marked, room, ellipsis);
            int left = Math.max(room / 3, room - marked.length() - after.length());
            before = tail(before, Math.min(left, Math.max(0, room - marked.length())), ellipsis);
            after = head(after, Math.max(0, width - before.length() - marked.length() - ellipsis.length()), ellipsis);
        }
        String mark = " ".repeat(Columns.of(before)) + "^".repeat(Math.max(1, Columns.of(marked)));
        return new MarkedLine(before + marked + after, mark);
    }

    /** A line without a mark, cut at its end. */
    static String cut(String line, int width, String ellipsis) {
        String text = Printable.lines(line).stripTrailing();
        return width > 0 && text.length() > width ? head(text, width - ellipsis.length(), ellipsis) : text;
    }

    private static String head(String text, int length, String ellipsis) {
        return text.length() <= length ? text : text.substring(0, whole(text, length)) + ellipsis;
    }

    private static String tail(String text, int length, String ellipsis) {
        return text.length() <= length ? text : ellipsis + text.substring(whole(text, text.length() - length));
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int index) {
        return index < text.length() && index > 0 && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
