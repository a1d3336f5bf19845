package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real bash reads the script. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CompletionCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String script() {
        return folder.resolve("mrt").toString();
    }

    @BeforeEach
    void a_script() throws IOException {
        Files.writeString(folder.resolve("mrt"), Run.of("completion", "bash").out());
    }

    private static String bash(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash");
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    @Test
    void bash_accepts_it() throws Exception {
        assertThat(bash("-n", script())).isEmpty();
    }

    @Test
    void zsh_is_given_the_same_one() {
        assertThat(Run.of("completion", "zsh").out())
                .isEqualTo(Run.of("completion", "bash").out())
                .contains("bashcompinit");
    }

    @ParameterizedTest
    @CsvSource({
        "mrt ver, verify version",
        "mrt verify --allow-i, --allow-inconclusive",
        "mrt verify --database '', h2 sqlite postgres mariadb",
        "mrt check --format ma, markdown",
        "mrt check --dialect sqls, sqlserver",
        "mrt verify --engine '', flyway liquibase",
        "mrt verify --callbacks '', all each none",
        "mrt explain --dialect sqls, sqlserver",
        "mrt init --build '', maven gradle",
        "mrt init --engine fl, flyway",
        "mrt init --database '', h2 sqlite postgres mariadb",
        "mrt init --test-framework '', junit testng",
        "mrt config s, schema",
        "mrt completion z, zsh"
    })
    void it_completes_commands_options_and_values(String typed, String completed) throws Exception {
        String completing = """
                compopt() { :; } # only allowed while Tab is pressed
                source %s
                COMP_WORDS=(%s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMPREPLY=()
                _complete_mrt
                echo "${COMPREPLY[@]}"
                """.formatted(script(), typed);
        assertThat(bash("-c", completing).strip().split("\\s+")).containsExactlyInAnyOrder(completed.split(" "));
    }
}
