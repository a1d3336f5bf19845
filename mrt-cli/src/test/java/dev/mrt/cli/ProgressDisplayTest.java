package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    private static String shown(boolean terminal, String description) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console =
                new Console(OutputStream.nullOutputStream(), StandardCharsets.UTF_8, stream, false, terminal, 80);
        SourceLocation place = SourceLocation.of("V1__a.sql");
        Migration migration = new Migration(
                new MigrationId("1"),
                1,
                MigrationKind.VERSIONED,
                description,
                place,
                new Script(place, ""),
                new Rollback.Missing("none"),
                Set.of());
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            progress.planned(List.of(migration), "embedded H2");
            progress.started(migration);
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_terminal_shows_a_bar_that_is_gone_at_the_end() {
        assertThat(shown(true, "create users"))
                .contains("0/1", "V1 create users")
                .endsWith("\r");
    }

    @Test
    void a_file_stays_empty() {
        assertThat(shown(false, "create users")).isEmpty();
    }

    @Test
    void a_description_cannot_control_the_terminal() {
        assertThat(shown(true, "\u001B[2Jgone")).doesNotContain("\u001B[2J");
    }
}
