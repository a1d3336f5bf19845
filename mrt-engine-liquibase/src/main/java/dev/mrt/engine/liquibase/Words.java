package dev.mrt.engine.liquibase;

import dev.mrt.api.jdbc.Credentials;

/** Other people's messages, fit for a sentence of ours: no credentials, and one line where a line is wanted. */
final class Words {

    private Words() {}

    /** What went wrong, in one line that ends with a full stop. */
    static String of(Throwable error) {
        String message = error.getMessage();
        return sentence(message == null || message.isBlank() ? error.getClass().getName() : message);
    }

    /** The text in one line that ends with a full stop. */
    static String sentence(String text) {
        String line = masked(text).strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }

    /** The same text with {@code ***} for each password of a URL. */
    static String masked(String text) {
        return Credentials.masked(text);
    }
}
