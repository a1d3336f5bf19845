package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Console console(OutputStream out) {
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(out, StandardCharsets.UTF_8, err, false, false, 100);
    }

    private void write(Path file, String text) {
        new ResultWriter(console(OutputStream.nullOutputStream()), file).write(text, StandardCharsets.UTF_8);
    }

    @Test
    void without_a_file_the_result_goes_to_standard_output() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ResultWriter(console(out), null).write("✓\n", StandardCharsets.UTF_8);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("✓\n");
    }

    @Test
    void a_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "a much longer text than the new one");
        write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_link_stays_and_its_target_is_replaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void a_device_is_written_to_directly() {
        write(Path.of("/dev/null"), "new");
        assertThat(Path.of("/dev/null")).exists().isNotEqualTo(Path.of("/dev").resolve(".null"));
    }

    @Test
    void standard_output_that_takes_nothing_is_an_error() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> new ResultWriter(console(full), null).write("x", StandardCharsets.UTF_8))
                .isInstanceOf(MrtException.class)
                .hasMessage("The result could not be written to standard output: No space left on device.");
    }

    @Test
    void a_folder_is_refused_before_the_work_begins() {
        assertThatThrownBy(() -> new ResultWriter(console(OutputStream.nullOutputStream()), folder))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("it is a folder; name a file in it.");
    }
}
