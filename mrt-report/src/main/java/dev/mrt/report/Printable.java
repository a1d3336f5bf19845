package dev.mrt.report;

import org.apiguardian.api.API;

/**
 * Makes text that others wrote (SQL, names, database errors) harmless in a terminal: control characters, and those that hide or reorder
 * text, are shown as {@code \}{@code uXXXX} instead of being obeyed.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Printable {

    private static final int TAB_WIDTH = 4;

    private Printable() {}

    /**
     * One line: line breaks are shown too.
     *
     * @param text anything
     * @return the text without spaces around it
     */
    public static String line(String text) {
        return show(text.strip(), false);
    }

    /**
     * Several lines: line breaks stay, tabs become spaces.
     *
     * @param text anything
     * @return the text
     */
    public static String lines(String text) {
        return show(text.replace("\r\n", "\n").replace("\t", " ".repeat(TAB_WIDTH)), true);
    }

    private static String show(String text, boolean keepLines) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                shown.append(keepLines ? "\n" : "\\n");
            } else if (point == '\t') {
                shown.append(' ');
            } else if (isObeyed(point)) {
                shown.append(String.format("\\u%04X", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean isObeyed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
