package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "verify --help",
                "help verify",
                "check --help",
                "report --help",
                "init --help",
                "rules --help",
                "explain --help",
                "clean --help",
                "version --verbose",
                "version --help",
                "config --help",
                "config schema",
                "config schema --help",
                "completion bash",
                "man",
                "man --help",
                "completion --help",
                "version",
                "--version"
            })
    void what_is_asked_for_goes_to_standard_output(String command) {
        Run run = Run.of(command.split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Name a command: verify, check, fix, report, explain, init, rules, clean, version, config, completion, man or help. See mrt --help.",
                "verfy|Unmatched argument at index 0: 'verfy'. Did you mean verify or version? See mrt --help.",
                "verify --databse h2 .|Unknown option: '--databse'. Did you mean --database?",
                "verify --seed-rows many .|Invalid value for option '--seed-rows': 'many' is not an int. See mrt verify --help.",
                "verify --seed-rows 0 .|seedRows is 0; at least 1 row is needed to see a loss.",
                "verify --timeout 5 .|'5' is not a duration such as 500ms, 60s or 2m",
                "verify --timeout 0s .|it must be longer than 0",
                "verify --format xml .|expected one of [TABLE, JSON, JUNIT, MARKDOWN, GITHUB, SARIF] (case-insensitive) but was 'xml'",
                "verify --skip 3 .|Value for option '--skip' (VERSION=REASON) should be in KEY=VALUE format but was 3",
                "verify --skip 3= .|--skip 3= has no reason; write why",
                "verify --database h2 --url jdbc:h2:mem: .|Leave one out.",
                "verify --from 1 --from 2 .|--from is given more than once.",
                "verify --flyway.outOfOrder|The setting --flyway.outOfOrder has no value; write --flyway.outOfOrder=VALUE.",
                "check|Nothing says where the migrations are; write mrt check FOLDER or mrt check CHANGELOG, or set",
                "check --severity MRT201=bad .|'bad' is not error, warning, info or off",
                "check --dialect db2 .|There is no dialect db2; write one of postgres, mysql,",
                "check --min-version new .|minimumVersion is new; write the number",
                "check --skip 3= .|--skip 3= has no reason; write why",
                "check --since 1 --since 2 .|--since is given more than once.",
                "check --write-baseline .|--write-baseline has no file; name it with --baseline FILE.",
                "check --format xml .|expected one of [TABLE, JSON, SARIF, GITHUB, GITLAB, JUNIT, HTML, MARKDOWN]",
                "report|Nothing says where the migrations are; write mrt report FOLDER or mrt report CHANGELOG, or set",
                "report --verify --merge a.json|--verify, --from-json and --merge exclude each other",
                "report --merge|Missing required parameter for option '--merge'",
                "report --merge no.json|There is no file no.json; give the JSON report of mrt verify.",
                "report --merge no.json .|mrt: . is a folder, not the JSON of mrt verify; write the migrations before --merge, as in mrt report . --merge FILE, or after --.",
                "report --merge pom.xml|pom.xml is no report of mrt verify --format json",
                "report --merge no.json -o no/such/folder/page.html|there is no folder",
                "report --merge no.json -o .|it is a folder; name a file in it",
                "report --format xml .|expected one of [HTML, JSON, TABLE]",
                "verify --shard 5/3 .|mrt: Invalid value for option '--shard': There is no shard 5/3; the first is 1/3, the last is 3/3. See mrt verify --help.",
                "verify --shard 1/0 .|option '--shard': The shard is 1/0; write which part of how many, such as 2/5. See",
                "check no/such/folder|mrt: no/such/folder does not exist. Check the path of the migrations.",
                "report --merge no.json --only 3 --skip 4=old|mrt: --only, --skip have no effect without migrations; write them before --merge, or leave it out.",
                "report . --shard 1/2|mrt: --shard has no effect without a verification; add --verify, or leave it out.",
                "report . --url jdbc:postgresql://db/x --user me|mrt: --user has no effect without a verification",
                "report . --from-json no.json --jobs 2|mrt: --jobs has no effect without a verification",
                "rules --format html|expected one of [TABLE, JSON]",
                "verify|Nothing says where the migrations are; write mrt verify FOLDER or mrt verify CHANGELOG, or set locations or changeLogFile in mrt.yml.",
                "verify --password db|A password is given as --password=PASSWORD.",
                "verify --output no/such/folder/report.json .|there is no folder",
                "verify --output . .|it is a folder; name a file in it",
                "check --also sarif .|Value for option '--also' (FORMAT=FILE) should be in KEY=VALUE format but was sarif",
                "check --also xml=a .|expected one of [TABLE, JSON,",
                "version --format xml|expected one of [TABLE, JSON]",
                "config|Name a command: schema. See mrt config --help.",
                "config shema|Unmatched argument at index 1: 'shema'. Did you mean schema?",
                "config schema --output no/such/folder/s.json|there is no folder",
                "completion|Missing required parameter: 'SHELL'. See mrt completion --help.",
                "completion fish|expected one of [BASH, ZSH] (case-insensitive) but was 'fish'",
                "clean|There is no JDBC URL; give the server",
                "clean --url jdbc:h2:mem:|Nothing outlives a run there; give the JDBC URL of",
                "clean --url jdbc:postgresql://localhost/db --older-than 2h|--older-than says what to drop; add --drop."
            })
    void a_wrong_call_is_one_sentence_and_exit_code_2(String command, String sentence) {
        Run run = Run.of(
                Arrays.stream(command.split(" ")).filter(arg -> !arg.isEmpty()).toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mrt: ").contains(sentence);
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 54, 55, 500})
    void a_terminal_of_any_width_is_wide_enough(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = Run.console(out, new ByteArrayOutputStream());
        Console terminal = new Console(out, console.charset(), console.err(), false, false, width);
        assertThat(Main.run(terminal, "version")).isZero();
        assertThat(Main.run(terminal, "verify", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("mrt ", "Exit codes:");
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(strings = {"--help", "--version", "help", "help report", "verify --help", "version", "rules", "man"})
    void standard_output_that_is_full_is_a_sentence(String command) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Run.console(new ByteArrayOutputStream(), err);
        BufferedOutputStream full = new BufferedOutputStream(Files.newOutputStream(Path.of("/dev/full")));
        Console disk = new Console(full, console.charset(), console.err(), false, false, console.width());
        assertThat(Main.run(disk, command.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("mrt: The result could not be written to standard output")
                .hasLineCount(1);
    }

    @Test
    void a_stack_trace_is_printed_on_demand_alone() {
        assertThat(Run.of("verify", "--stacktrace", "--skip", "3=", ".").err())
                .contains("\tat dev.mrt.cli.VerifyConfig");
    }

    @Test
    void what_the_user_typed_cannot_control_the_terminal() {
        assertThat(Run.of("verify", "--\u001B[2J").err())
                .doesNotContain("\u001B")
                .contains("\\u001B[2J");
    }

    static Stream<String> commands() {
        return Commands.all().map(line -> line.getCommandSpec().qualifiedName());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_help_fits_a_terminal_and_explains_the_exit_codes(String name) {
        String help = Run.of(
                        (name.replaceFirst("^mrt ?", "") + " --help").strip().split(" "))
                .out();
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.DEFAULT_WIDTH));
        assertThat(help).contains("Exit codes:\n  0   ", "\n  2   ", "\n  3   ").doesNotContainPattern("\n\n +-");
    }
}
