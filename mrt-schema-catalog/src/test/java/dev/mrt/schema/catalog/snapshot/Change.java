package dev.mrt.schema.catalog.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One case of a file of changes. A case starts with {@code # name => what must show} (or {@code => nothing}); then come the statements that
 * set it up, a line {@code --}, and the statements of the change; each statement is one line.
 *
 * @param name what is changed
 * @param expected a part of the difference that must show; empty if none must
 * @param setup statements before the first snapshot
 * @param change statements between the snapshots
 */
public record Change(String name, String expected, List<String> setup, List<String> change) {

    /**
     * Reads a file of changes.
     *
     * @param beside a class in whose package the resource is
     * @param resource its name
     * @return the cases
     * @throws IOException if it cannot be read
     */
    public static List<Change> read(Class<?> beside, String resource) throws IOException {
        List<Change> cases = new ArrayList<>();
        List<String> target = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("# ")) {
                    String[] title = line.substring(2).split(" => ", 2);
                    String expected = title[1].equals("nothing") ? "" : title[1];
                    cases.add(new Change(title[0], expected, new ArrayList<>(), new ArrayList<>()));
                    target = cases.get(cases.size() - 1).setup;
                } else if (line.equals("--")) {
                    target = cases.get(cases.size() - 1).change;
                } else if (!line.isBlank()) {
                    target.add(line);
                }
            }
        }
        return cases;
    }

    /**
     * Whether the change must not show.
     *
     * @return {@code true} for an identity
     */
    public boolean nothing() {
        return expected.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
