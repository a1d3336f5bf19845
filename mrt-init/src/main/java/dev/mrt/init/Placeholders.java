package dev.mrt.init;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${NAME:default}} in a configuration. */
final class Placeholders {

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{[^{}:]+:([^{}]*)}");
    private static final int DEEPEST = 8;

    private Placeholders() {}

    /** With the defaults put in; a placeholder without one stays. */
    static String withDefaults(String value) {
        String text = value;
        for (int round = 0; round < DEEPEST; round++) {
            String next = WITH_DEFAULT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    static boolean isOpen(String value) {
        return value.contains("${") || value.contains("#{");
    }
}
