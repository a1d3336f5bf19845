package dev.mrt.engine.flyway;

import dev.mrt.api.jdbc.Credentials;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Other people's messages, fit for a sentence of ours: no credentials, and one line where a line is wanted. */
final class Words {

    private Words() {}

    /** What went wrong, in one line that ends with a full stop. */
    static String of(Throwable error) {
        if (error instanceof NoSuchFileException) {
            return "it does not exist.";
        }
        if (error instanceof AccessDeniedException) {
            return "this user may not read it.";
        }
        String message = error.getMessage();
        String text = message == null || message.isBlank() ? error.getClass().getName() : message;
        String line = masked(text).strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }

    /** The same text with {@code ***} for each password of a URL. */
    static String masked(String text) {
        return Credentials.masked(text);
    }
}
