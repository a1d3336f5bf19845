package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Cli;
import dev.mrt.tests.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a block in a page should show, by the source that it names: a file of the repository ({@code examples/a/pom.xml}), a part of one
 * ({@code examples/a/pom.xml#mrt}, the lines between those that hold {@code doc: mrt} and {@code doc: end}), or what a call of the command
 * line prints ({@code output of mrt check DIR}).
 */
final class BlockSource {

    private static final String OUTPUT = "output of mrt ";
    private static final String END = "doc: end";
    private static final int WIDTH = 90;

    private BlockSource() {}

    static String text(String source) {
        if (source.startsWith(OUTPUT)) {
            return output(source.substring(OUTPUT.length()).split(" "));
        }
        String[] place = source.split("#", 2);
        String text = Repository.read(Repository.root().resolve(place[0]));
        return place.length == 1 ? text : region(text, "doc: " + place[1]);
    }

    /** A call that finds something ends with 1, a harmless one with 0. */
    private static String output(String... arguments) {
        try {
            Cli run = Cli.run(Repository.root(), arguments);
            assertThat(run.exitCode()).as(run.toString()).isLessThan(2);
            return normalised(run.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without what differs from run to run: mrt's version, and the column of times with the width that it needs. */
    static String normalised(String output) {
        return output.lines()
                .map(line -> line.replaceFirst("^mrt \\S+:", "mrt:")
                        .replaceFirst("\\s+(time|[0-9.]+ (ms|s|min))$", "")
                        .replaceFirst("^─+$", "─".repeat(WIDTH))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String region(String text, String begin) {
        List<String> lines = text.lines()
                .dropWhile(line -> !line.contains(begin))
                .skip(1)
                .takeWhile(line -> !line.contains(END))
                .toList();
        assertThat(lines).as(begin).isNotEmpty();
        return String.join("\n", lines).stripIndent() + "\n";
    }
}
