package dev.mrt.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Path FOLDER = Path.of("some folder", "db").toAbsolutePath();

    private final Places places = new Places(
            MrtConfig.builder().locations(List.of("filesystem:" + FOLDER)).build());

    @Test
    void the_folders_of_the_migrations_are_hidden_with_their_blanks() {
        assertThat(places.hiddenIn("looked for U2__*.sql in " + FOLDER + " and " + FOLDER.getParent() + "."))
                .isEqualTo("looked for U2__*.sql in ... and ....");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in /srv/app/db/V1__x.sql:3|in ...:3",
                "'/data/x.csv'|'...'",
                "in C:\\Users\\ann\\db, too|in ..., too",
                "db/changelog/a.xml::1::ann|db/changelog/a.xml::1::ann",
                "see https://example.org/a/b|see https://example.org/a/b",
                "sets a = b / c / d|sets a = b / c / d"
            })
    void other_absolute_paths_are_hidden_and_nothing_else(String said, String sent) {
        assertThat(places.hiddenIn(said)).isEqualTo(sent);
    }
}
