package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the manual says of exit codes is what the commands say. {@code -Dtests.docs=update} writes its tables. */
class ExitCodesTest {

    private static final Path PAGE = Path.of("..", "docs", "exit-codes.md");

    private static String meanings() {
        return Stream.of(ExitCode.values())
                .map(code -> "| " + code.number() + " | " + code.meaning() + " |\n")
                .collect(Collectors.joining("", "| exit code | meaning |\n|---|---|\n", ""));
    }

    private static String commands() {
        return Commands.all()
                .filter(line -> line.getSubcommands().isEmpty())
                .map(ExitCodesTest::row)
                .collect(Collectors.joining("", "| command | 0 | 1 | 2 | 3 |\n|---|---|---|---|---|\n", ""))
                .replace("|  |", "| |");
    }

    private static String row(CommandLine line) {
        Map<String, String> codes = line.getCommandSpec().usageMessage().exitCodeList();
        String cells = Stream.of("0", "1", "2", "3")
                .map(code -> codes.getOrDefault(code, ""))
                .collect(Collectors.joining(" | "));
        return "| `" + line.getCommandSpec().qualifiedName() + "` | " + cells + " |\n";
    }

    @Test
    void the_manual_says_what_the_commands_say() throws IOException {
        String expected = Files.readString(PAGE);
        for (Map.Entry<String, String> each :
                Map.of("codes", meanings(), "commands", commands()).entrySet()) {
            String begin = "<!-- exit: " + each.getKey() + " -->\n";
            int from = expected.indexOf(begin) + begin.length();
            assertThat(from).as("place of " + begin).isGreaterThan(begin.length());
            int end = expected.indexOf("\n\n", from);
            expected = expected.substring(0, from) + each.getValue() + (end < 0 ? "" : expected.substring(end + 1));
        }
        if ("update".equals(System.getProperty("tests.docs"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE).content().isEqualTo(expected);
    }

    static Stream<CommandLine> all() {
        return Commands.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_command_explains_codes_that_exist_and_the_common_ones_alike(CommandLine line) {
        Map<String, String> codes = line.getCommandSpec().usageMessage().exitCodeList();
        List<String> known = Stream.of(ExitCode.values())
                .map(code -> String.valueOf(code.number()))
                .toList();
        assertThat(codes).containsKeys("0", "2", "3").containsEntry("3", ExitCode.INTERNAL.meaning());
        assertThat(known).containsAll(codes.keySet());
    }

    @Test
    void the_constants_of_the_help_say_what_the_codes_say() {
        assertThat(ExitCode.USAGE_LINE).isEqualTo(ExitCode.USAGE.number() + ":" + ExitCode.USAGE.meaning());
        assertThat(ExitCode.INTERNAL_LINE).isEqualTo(ExitCode.INTERNAL.number() + ":" + ExitCode.INTERNAL.meaning());
    }
}
