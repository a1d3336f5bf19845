package dev.mrt.cli;

import dev.mrt.api.MrtException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arguments with a dot in their name are settings of the engine ({@code --flyway.placeholders.x=y}, {@code --flyway.x y}); they are not
 * declared one by one.
 *
 * @param settings named as the engine's documentation names them
 * @param rest all other arguments
 */
record EngineArguments(Map<String, String> settings, String[] rest) {

    private static final Pattern SETTING = Pattern.compile("--([a-z][a-z0-9]*\\.[^=]+)(?:=(.*))?", Pattern.DOTALL);
    private static final String END_OF_OPTIONS = "--";

    /**
     * Takes the settings out.
     *
     * @throws MrtException if a setting has no value
     */
    static EngineArguments split(List<String> arguments) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        ListIterator<String> remaining = arguments.listIterator();
        while (remaining.hasNext()) {
            String argument = remaining.next();
            Matcher setting = SETTING.matcher(argument);
            if (setting.matches()) {
                settings.put(
                        setting.group(1), setting.group(2) != null ? setting.group(2) : value(argument, remaining));
            } else {
                rest.add(argument);
                if (argument.equals(END_OF_OPTIONS)) {
                    remaining.forEachRemaining(rest::add);
                }
            }
        }
        return new EngineArguments(settings, rest.toArray(String[]::new));
    }

    private static String value(String argument, ListIterator<String> remaining) {
        if (remaining.hasNext()) {
            String next = remaining.next();
            if (!next.startsWith("--")) {
                return next;
            }
        }
        throw MrtException.usage("The setting " + argument + " has no value; write " + argument + "=VALUE.");
    }
}
