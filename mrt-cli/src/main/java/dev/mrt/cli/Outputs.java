package dev.mrt.cli;

import dev.mrt.api.MrtException;
import dev.mrt.report.TextStyle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the result of a run goes: to standard output or a file, and in further formats to further files.
 *
 * @param <F> the formats of the command
 */
final class Outputs<F extends Enum<F>> {

    /** What writes a result in a format. */
    @FunctionalInterface
    interface Writing<F> {
        String as(F format, TextStyle style);
    }

    private record Output<F>(F format, @Nullable Path file, ResultWriter writer) {}

    private final Console console;
    private final String onInconclusive;
    private final List<Output<F>> outputs = new ArrayList<>();

    /**
     * Finds out early what would fail late.
     *
     * @param console standard output
     * @param onInconclusive what a reader can do about an inconclusive verdict; may be empty
     * @param format of the result
     * @param file of the result; {@code null} for standard output
     * @param also further files
     * @throws MrtException if a file cannot be written, or is named twice
     */
    Outputs(Console console, String onInconclusive, F format, @Nullable Path file, Map<F, Path> also) {
        this.console = console;
        this.onInconclusive = onInconclusive;
        Set<Path> files = new HashSet<>();
        also.forEach((other, path) -> add(other, path, files));
        add(format, file, files);
    }

    private void add(F format, @Nullable Path file, Set<Path> files) {
        if (file != null && !files.add(file.toAbsolutePath().normalize())) {
            throw MrtException.usage("Two results are to be written to " + file + "; name a file for each.");
        }
        outputs.add(new Output<>(format, file, new ResultWriter(console, file)));
    }

    /** The files that are written. */
    Stream<Path> files() {
        return outputs.stream().flatMap(output -> Stream.ofNullable(output.file()));
    }

    /**
     * Writes all of them; standard output last, so that it stays empty if a file cannot be written after all.
     *
     * @throws MrtException if that is not possible
     */
    void write(Writing<F> result) {
        List<String> texts = outputs.stream()
                .map(output -> result.as(output.format(), style(output)))
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            outputs.get(i).writer().write(texts.get(i), charset(outputs.get(i)));
        }
    }

    private TextStyle style(Output<F> output) {
        boolean screen = output.file() == null;
        return new TextStyle(
                screen ? console.width() : Console.DEFAULT_WIDTH,
                screen && console.colour(),
                !screen || console.unicode(),
                onInconclusive);
    }

    private Charset charset(Output<F> output) {
        boolean table = output.format().name().toLowerCase(Locale.ROOT).equals("table");
        return output.file() == null && table ? console.charset() : StandardCharsets.UTF_8;
    }
}
