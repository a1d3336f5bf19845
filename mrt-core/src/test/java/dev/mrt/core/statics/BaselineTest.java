package dev.mrt.core.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that were there before. */
class BaselineTest {

    private Project project;
    private Path file;

    @BeforeEach
    void two_equal_findings_and_another(@TempDir Path root) throws Exception {
        project = new Project(root)
                .file("V1__a.sql", "DROP  a;", "DROP b;", "DROP a;")
                .file("U1__a.sql", "SELECT 1;");
        file = root.resolve("baseline.json");
    }

    private int write() throws Exception {
        return project.mrt().writeBaseline(file);
    }

    private Project known() {
        return project.with(builder -> builder.baseline(file));
    }

    @Test
    void known_findings_do_not_count() throws Exception {
        assertThat(write()).isEqualTo(3);
        assertThat(known().warnings()).isEmpty();
        assertThat(project.suppressed()).hasSize(3).allMatch(line -> line.endsWith("BASELINE"));
    }

    @Test
    void lines_and_white_space_may_move() throws Exception {
        write();
        project.file("V1__a.sql", "SELECT 1;", "DROP   a;", "", "DROP a;", "DROP b;");
        assertThat(known().warnings()).isEmpty();
    }

    @Test
    void one_more_of_the_same_counts() throws Exception {
        write();
        project.file("V1__a.sql", "DROP a;", "DROP b;", "DROP a;", "DROP a;", "DROP c;");
        assertThat(known().warnings()).containsExactly("V1__a.sql:4 ACME1 a", "V1__a.sql:5 ACME1 c");
    }

    @Test
    void it_is_written_again_with_what_is_still_found() throws Exception {
        write();
        project.file("V1__a.sql", "DROP b;");
        known();
        assertThat(write()).isEqualTo(1);
        assertThat(project.warnings()).isEmpty();
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .filteredOn(name -> name.contains("baseline"))
                    .containsExactly("baseline.json");
        }
    }

    @Test
    void what_a_comment_silences_is_not_in_it() throws Exception {
        project.file("V1__a.sql", "-- mrt:ignore no-drop -- known", "DROP a;");
        assertThat(write()).isZero();
        assertThat(Files.readString(file)).contains("\"findings\": []");
        assertThat(known().suppressed()).hasSize(1);
    }

    @Test
    void names_with_quotes_and_other_letters_are_kept() throws Exception {
        project.file("V1__a.sql", "DROP \"größe\\\";");
        write();
        assertThat(Files.readString(file)).contains("\"object\": \"\\\"größe\\\\\\\"\"");
        assertThat(known().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mrtBaseline\": 2, \"findings\": []} | has the format 2",
                "{\"findings\": []}                     | does not say mrtBaseline",
                "[1, 2                                  | it is not JSON",
                "{\"mrtBaseline\": 1}                   | no list of findings",
                "{\"mrtBaseline\": 1, \"findings\": [{}]} | no text file"
            })
    void another_file_is_refused(String text, String why) throws Exception {
        Files.writeString(file, text);
        assertThatThrownBy(() -> known().check())
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("baseline.json", why);
    }

    @Test
    void a_file_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> known().check())
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There is no baseline");
    }

    @Test
    void a_folder_that_is_not_there_is_an_error() {
        file = file.resolveSibling("none").resolve("baseline.json");
        assertThatThrownBy(this::write).isInstanceOf(MrtException.class).hasMessageContaining("folder");
    }
}
