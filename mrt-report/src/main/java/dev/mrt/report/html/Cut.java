package dev.mrt.report.html;

import dev.mrt.report.Printable;
import java.util.Locale;

/** Makes text of others harmless, and short enough for a page. */
final class Cut {

    private Cut() {}

    /** Lines; what is left out is said. */
    static String text(String text, int longest) {
        if (text.length() <= longest) {
            return Printable.lines(text.strip());
        }
        return Printable.lines(text.substring(0, whole(text, longest)).strip()) + " … ("
                + count(text.length() - longest) + " more characters)";
    }

    /** Never between the two halves of one character. */
    static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** With separators. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 line}, {@code 1,234 lines}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
