package dev.mrt.core.internal.check;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks git questions that change nothing.
 *
 * @param folder where it runs
 */
record Git(Path folder) {

    /**
     * What git said.
     *
     * @param status its exit code
     * @param text what it printed
     */
    record Answer(int status, String text) {}

    /**
     * A question that git may answer with no.
     *
     * @throws MrtException if git does not run
     */
    Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw MrtException.usage(
                    "git cannot be run, and since is no revision of the chain; put git on the PATH or name a revision.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MrtException.internal("Waiting for git was interrupted.", e);
        }
    }

    /**
     * A question that git has to answer.
     *
     * @throws MrtException if it does not
     */
    Answer run(String... arguments) {
        Answer answer = ask(arguments);
        if (answer.status() != 0) {
            throw MrtException.usage("since is no revision of the chain, and git does not tell what changed: \"git "
                    + String.join(" ", arguments) + "\" in " + folder + " ends with " + answer.status() + ".");
        }
        return answer;
    }
}
