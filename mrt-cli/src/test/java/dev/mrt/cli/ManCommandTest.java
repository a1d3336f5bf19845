package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManCommandTest {

    private static final String PAGE = Run.of("man").out();

    @Test
    void the_page_has_a_section_for_every_command() {
        assertThat(PAGE).startsWith(".TH MRT 1 ");
        assertThat(Commands.all()
                        .map(line -> line.getCommandSpec().qualifiedName().toUpperCase(Locale.ROOT)))
                .allSatisfy(name -> assertThat(PAGE).contains(".SH \"" + name + "\"\n"));
        assertThat(PAGE).contains("\\-\\-allow\\-inconclusive", "Exit codes:");
    }

    @Test
    void nothing_but_the_macros_of_the_page_is_read_as_one() {
        assertThat(PAGE.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allMatch(line -> line.matches("\\.(TH|SH|nf|fi)( .*)?"));
    }

    @Test
    void roff_shows_what_the_help_says(@TempDir Path folder) throws Exception {
        assumeTrue(has("groff"), "groff is not installed");
        Path page = Files.writeString(folder.resolve("mrt.1"), PAGE);
        Process groff = new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", "-P-cbou", page.toString())
                .redirectErrorStream(true)
                .start();
        String shown = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(groff.waitFor()).isZero();
        assertThat(shown)
                .contains(
                        "mrt - Migration Rollback Tester",
                        "MRT VERIFY",
                        "  -f, --format=FORMAT",
                        "source <(mrt completion bash)",
                        "~/.local/share/man/man1/mrt.1",
                        "every migration that was verified can be rolled back")
                .doesNotContain("warning:", "error:");
    }

    private static boolean has(String command) {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
