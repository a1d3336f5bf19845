package dev.mrt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser without a screen.
 *
 * @param program where it is
 * @param folder where it may write
 */
record Chromium(Path program, Path folder) {

    private static final int PATIENCE_SECONDS = 60;

    /** The one of the system property {@code mrt.chromium}, else one of the search path. */
    static Optional<Path> find() {
        String given = System.getProperty("mrt.chromium", "");
        Stream<Path> known = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(given.isEmpty() ? Stream.empty() : Stream.of(Path.of(given)), known)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What became of a page: its elements after the script, and what the browser had to say. */
    record Seen(String elements, String log) {}

    Seen open(Path page, String... options) throws IOException, InterruptedException {
        Path elements = folder.resolve("elements.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(options));
        command.addAll(List.of("--dump-dom", page.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(elements.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Seen(Files.readString(elements), Files.readString(log));
    }
}
