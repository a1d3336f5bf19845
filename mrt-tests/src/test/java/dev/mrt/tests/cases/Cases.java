package dev.mrt.tests.cases;

import dev.mrt.tests.Repository;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The cases of {@code src/test/resources}; {@code -Dtests.case=REGEX} picks those whose name matches. */
final class Cases {

    private static final String WANTED = System.getProperty("tests.case", ".*");

    private Cases() {}

    /** Chains of Flyway scripts. */
    static List<Case> all() throws IOException, URISyntaxException {
        return in("/cases", ".sql");
    }

    /** Changelogs of Liquibase. */
    static List<Case> changelogs() throws IOException, URISyntaxException {
        return in("/changelogs", ".txt");
    }

    private static List<Case> in(String folder, String end) throws IOException, URISyntaxException {
        Path root =
                Path.of(Objects.requireNonNull(Cases.class.getResource(folder)).toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .map(file -> Case.parse(nameOf(file), Repository.read(file)))
                    .filter(one -> one.name().matches(WANTED))
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
