package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfig.Callbacks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyConfigTest {

    private static MrtConfig config(String... args) {
        Console console = Run.console(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        EngineArguments arguments = EngineArguments.split(List.of(args));
        CommandLine line = Main.commandLine(console, new Errors(console, false), arguments.settings());
        line.parseArgs(arguments.rest().toArray(String[]::new));
        return ((VerifyCommand) line.getSubcommands().get("verify").getCommand()).config();
    }

    @Test
    void every_option_reaches_the_configuration() {
        MrtConfig config = config(
                "verify a b --url jdbc:h2:mem:x --user me --password=secret --init i.sql --init j.sql --allow-non-empty"
                        .concat(
                                " --from 2 --to 9 --only 3,4 --only 5 --skip 3=why --skip 4=so=so --seed-rows 7 --random-seed 11")
                        .concat(
                                " --timeout 500ms --schemas s,t --introspector jooq --fail-fast --strict --allow-inconclusive")
                        .concat(" --engine flyway --config f.conf --undo-location u --undo-pattern {U}{version}.sql")
                        .concat(" --callbacks none --flyway.placeholders.x=y=z --flyway.outOfOrder true")
                        .split(" "));
        MrtConfig expected = MrtConfig.builder()
                .locations(List.of("a", "b"))
                .jdbcUrl("jdbc:h2:mem:x")
                .username("me")
                .password("secret")
                .initScripts(List.of(Path.of("i.sql"), Path.of("j.sql")))
                .allowNonEmpty(true)
                .from("2")
                .to("9")
                .only(List.of("3", "4", "5"))
                .skip(Map.of("3", "why", "4", "so=so"))
                .seedRows(7)
                .randomSeed(11)
                .migrationTimeout(Duration.ofMillis(500))
                .schemas(List.of("s", "t"))
                .introspector("jooq")
                .failFast(true)
                .strict(true)
                .allowInconclusive(true)
                .engine("flyway")
                .configFiles(List.of(Path.of("f.conf")))
                .undoLocations(List.of("u"))
                .undoPatterns(List.of("{U}{version}.sql"))
                .callbacks(Callbacks.NONE)
                .engineOptions(Map.of("flyway.placeholders.x", "y=z", "flyway.outOfOrder", "true"))
                .build();
        assertThat(config).isEqualTo(expected);
    }

    @Test
    void options_may_come_in_any_order() {
        MrtConfig config = config(
                "verify --init i --from 2 a --url jdbc:h2:mem:x --user me --to 3 --init j --only 4 b --only 5 --seed-rows 9"
                        .split(" "));
        assertThat(config.initScripts()).containsExactly(Path.of("i"), Path.of("j"));
        assertThat(config.username()).isEqualTo("me");
        assertThat(config.from()).isEqualTo("2");
        assertThat(config.to()).isEqualTo("3");
        assertThat(config.only()).containsExactly("4", "5");
        assertThat(config.seedRows()).isEqualTo(9);
        assertThat(config.locations()).containsExactly("a", "b");
    }

    @Test
    void what_is_not_given_stays_as_configured() {
        assertThat(config("verify", "db"))
                .isEqualTo(MrtConfig.builder().locations(List.of("db")).build());
    }

    @Test
    void a_file_is_a_changelog(@TempDir Path folder) throws IOException {
        Path changelog = Files.writeString(folder.resolve("changelog.xml"), "<databaseChangeLog/>");
        MrtConfig config = config("verify", changelog.toString());
        assertThat(config.changeLogFile()).isEqualTo(changelog.toString());
        assertThat(config.locations()).isEmpty();
    }

    @Test
    void options_win_over_the_configuration_and_maps_are_merged() {
        MrtConfig base = MrtConfig.builder()
                .jdbcUrl("jdbc:h2:mem:x")
                .locations(List.of("old"))
                .skip(Map.of("1", "old", "2", "old"))
                .strict(true)
                .build();
        VerifyOptions options = new VerifyOptions();
        options.where.database = "h2";
        options.which.skip.put("2", "new");
        MrtConfig config = VerifyConfig.of(base, options, Map.of());
        assertThat(config.database()).isEqualTo("h2");
        assertThat(config.jdbcUrl()).isNull();
        assertThat(config.locations()).containsExactly("old");
        assertThat(config.skip()).isEqualTo(Map.of("1", "old", "2", "new"));
        assertThat(config.strict()).isTrue();
    }

    @Test
    void what_follows_two_dashes_is_no_setting() {
        assertThat(EngineArguments.split(List.of("verify", "--", "--flyway.x=y"))
                        .rest())
                .containsExactly("verify", "--", "--flyway.x=y");
    }
}
