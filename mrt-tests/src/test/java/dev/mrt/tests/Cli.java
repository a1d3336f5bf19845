package dev.mrt.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of the command line in a process of its own, with the class path of the tests.
 *
 * @param exitCode what the process ended with
 * @param out standard output
 * @param err standard error
 */
public record Cli(int exitCode, String out, String err) {

    /** Runs it in a folder. */
    public static Cli run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("mrt", ".out");
        Path err = Files.createTempFile("mrt", ".err");
        try {
            int exitCode = new ProcessBuilder(command(arguments))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Cli(exitCode, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=" + StandardCharsets.UTF_8,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.mrt.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
