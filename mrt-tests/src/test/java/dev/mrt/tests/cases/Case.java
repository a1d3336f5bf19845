package dev.mrt.tests.cases;

import dev.mrt.api.MrtConfig;
import dev.mrt.tests.changelog.Changelog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chain of migrations in one file, with what mrt must say about it. Lines before the first {@code ---} are the head:
 *
 * <pre>
 * -- about: what goes wrong
 * -- database: postgres, h2
 * -- expect 2: failed VALUES_CHANGED member.phone
 * -- skip 1: the reason
 * -- timeout: 1
 * --- V1__base.sql
 * CREATE TABLE ...
 * </pre>
 *
 * @param name the file's name without its end
 * @param about what goes wrong
 * @param databases where it is verified
 * @param expectations what must be said
 * @param skip migrations not to verify, with the reason
 * @param timeout the migration timeout
 * @param files the migration files, by name
 */
record Case(
        String name,
        String about,
        List<String> databases,
        List<Expectation> expectations,
        Map<String, String> skip,
        Duration timeout,
        Map<String, String> files) {

    private static final String FILE = "--- ";

    static Case parse(String name, String text) {
        var head = new Head();
        var files = new LinkedHashMap<String, StringBuilder>();
        String current = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith(FILE)) {
                current = line.substring(FILE.length()).trim();
                files.put(current, new StringBuilder());
            } else if (current == null) {
                head.read(name, line);
            } else {
                files.get(current).append(line).append('\n');
            }
        }
        var contents = new LinkedHashMap<String, String>();
        files.forEach((file, content) -> contents.put(file, content.toString()));
        return head.toCase(name, contents);
    }

    /** Writes the files below a folder, and says how to verify them on a database. */
    MrtConfig on(String database, Path parent) throws IOException {
        Path migrations = parent.resolve(database).resolve(name);
        Files.createDirectories(migrations);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(migrations.resolve(file.getKey()), file.getValue());
        }
        return Verification.config(database, migrations)
                .with(builder -> builder.skip(skip).migrationTimeout(timeout));
    }

    /** Says how to verify the chain as a changelog. */
    MrtConfig on(String database, Changelog changelog) {
        var reasons = new LinkedHashMap<String, String>();
        skip.forEach((version, reason) -> reasons.put(changelog.revisions().get(version), reason));
        return changelog.on(database).with(builder -> builder.skip(reasons).migrationTimeout(timeout));
    }

    private static final class Head {

        private String about = "";
        private List<String> databases = List.of();
        private final List<Expectation> expectations = new ArrayList<>();
        private final Map<String, String> skip = new LinkedHashMap<>();
        private Duration timeout = Duration.ofSeconds(60);

        void read(String name, String line) {
            if (line.isBlank()) {
                return;
            }
            String[] parts = line.split("[ :]", 3);
            if (parts.length < 3 || !parts[0].equals("--")) {
                throw new IllegalArgumentException(name + ": not a line of a head: " + line);
            }
            String value = parts[2].trim();
            switch (parts[1]) {
                case "about" -> about = value;
                case "database" -> databases = Arrays.asList(value.split(", *"));
                case "expect" -> expectations.add(Expectation.parse(value));
                case "skip" ->
                    skip.put(value.substring(0, value.indexOf(':')), value.substring(value.indexOf(':') + 2));
                case "timeout" -> timeout = Duration.ofSeconds(Long.parseLong(value));
                default -> throw new IllegalArgumentException(name + ": unknown key: " + parts[1]);
            }
        }

        Case toCase(String name, Map<String, String> files) {
            if (about.isEmpty() || databases.isEmpty() || expectations.isEmpty() || files.isEmpty()) {
                throw new IllegalArgumentException(name + ": about, database, expect and files are needed.");
            }
            return new Case(name, about, databases, expectations, skip, timeout, files);
        }
    }
}
