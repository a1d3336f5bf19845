package dev.mrt.schema.catalog.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A case of a file of changes.
 *
 * @param title what is changed
 * @param before statements that make the schema
 * @param change statements that change it
 * @param expected the lines of {@link Differences#named}, none where nothing may differ
 */
public record Case(String title, String before, String change, List<String> expected) {

    /** Reads a file of cases: {@code == title}, statements, {@code -->}, statements, {@code ==>} and a line per difference. */
    public static List<Case> read(Class<?> test, String resource) throws IOException {
        try (InputStream stream = test.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("There is no " + resource);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            for (String part : text.split("(?m)^== ")) {
                if (!part.isBlank()) {
                    cases.add(parse(part));
                }
            }
            return cases;
        }
    }

    private static Case parse(String part) {
        String[] titled = part.split("\n", 2);
        String[] expected = titled[1].split("(?m)^==>\n?", 2);
        String[] statements = expected[0].split("(?m)^-->\n", 2);
        List<String> lines = Arrays.stream(expected[1].split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Case(titled[0].strip(), statements[0], statements[1], lines);
    }

    @Override
    public String toString() {
        return title;
    }
}
