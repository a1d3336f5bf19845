package dev.mrt.tests.changelog;

import dev.mrt.api.MrtConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A chain of Flyway scripts said again in Liquibase's own words: each versioned script becomes a file of formatted SQL with one changeset,
 * its undo script the {@code --rollback} lines below, and a master file includes them in the order of their versions.
 *
 * @param master the file that includes the others
 * @param revisions the changeset of each version, as mrt names it
 * @param leftOut scripts that have no like in Liquibase
 */
public record Changelog(Path master, Map<String, String> revisions, List<String> leftOut) {

    private static final Pattern SCRIPT = Pattern.compile("(?<kind>[VU])(?<version>[0-9][0-9._]*)__(?<name>.+)\\.sql");
    private static final String AUTHOR = "mrt";
    private static final String NAMESPACE = "http://www.liquibase.org/xml/ns/dbchangelog";
    private static final String ROOT = """
            <databaseChangeLog xmlns="%1$s" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="%1$s %1$s/dbchangelog-latest.xsd">
            """.formatted(NAMESPACE);

    /**
     * Writes a changelog.
     *
     * @param scripts Flyway's scripts, by file name
     * @param folder where to write
     */
    public static Changelog of(Map<String, String> scripts, Path folder) {
        Map<String, String> names = new TreeMap<>(Changelog::compareVersions);
        Map<String, String> ups = new TreeMap<>();
        Map<String, String> undos = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        scripts.forEach((file, text) -> {
            Matcher script = SCRIPT.matcher(file);
            if (!script.matches()) {
                leftOut.add(file);
            } else if (script.group("kind").equals("U")) {
                undos.put(script.group("version"), text);
            } else {
                names.put(script.group("version"), script.group("version") + "-" + script.group("name") + ".sql");
                ups.put(script.group("version"), text);
            }
        });
        names.forEach((version, name) ->
                write(folder, name, ChangeSetText.of(AUTHOR + ":" + version, ups.get(version), undos.get(version))));
        Map<String, String> revisions = new TreeMap<>();
        names.forEach((version, name) -> revisions.put(version, name + "::" + version + "::" + AUTHOR));
        return new Changelog(write(folder, "changelog.xml", master(names)), revisions, List.copyOf(leftOut));
    }

    /** How to verify it on an embedded database. */
    public MrtConfig on(String database) {
        return MrtConfig.builder()
                .database(database)
                .engine("liquibase")
                .changeLogFile(String.valueOf(master.getFileName()))
                .engineOptions(Map.of("liquibase.searchPath", String.valueOf(master.getParent())))
                .build();
    }

    private static String master(Map<String, String> names) {
        return names.values().stream()
                .map(name -> "  <include file=\"" + name + "\" relativeToChangelogFile=\"true\"/>\n")
                .collect(Collectors.joining("", ROOT, "</databaseChangeLog>\n"));
    }

    private static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compareVersions(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[._]")).mapToInt(Integer::parseInt).toArray();
    }
}
