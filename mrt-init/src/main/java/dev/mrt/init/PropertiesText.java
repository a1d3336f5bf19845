package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads {@code .properties} with the lines of the keys. */
final class PropertiesText {

    private PropertiesText() {}

    /** The documents of a file, which Spring divides by lines of {@code #---} or {@code !---}. */
    static List<List<Setting>> documents(TextFile file) {
        List<List<Setting>> documents = new ArrayList<>(List.of(new ArrayList<>()));
        String[] lines = file.text().replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].matches("[#!]---\\s*")) {
                documents.add(new ArrayList<>());
                continue;
            }
            int first = i;
            StringBuilder logical = new StringBuilder(lines[i]);
            while (continues(lines[i]) && i + 1 < lines.length) {
                i++;
                logical.append('\n').append(lines[i]);
            }
            parse(file, logical.toString(), first + 1).forEach(documents.get(documents.size() - 1)::add);
        }
        return documents;
    }

    private static boolean continues(String line) {
        String start = line.stripLeading();
        if (start.startsWith("#") || start.startsWith("!")) {
            return false;
        }
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static List<Setting> parse(TextFile file, String line, int number) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException e) {
            throw MrtException.usage(
                    file.path() + ":" + number + " is no line of a properties file; it was not read.", e);
        }
        return one.stringPropertyNames().stream()
                .map(name -> Setting.of(name, one.getProperty(name).strip(), null, new Place(file.path(), number)))
                .toList();
    }
}
