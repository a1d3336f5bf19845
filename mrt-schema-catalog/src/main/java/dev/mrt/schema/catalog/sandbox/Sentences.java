package dev.mrt.schema.catalog.sandbox;

import java.nio.file.AccessDeniedException;
import java.util.regex.Pattern;

/** Makes other people's messages fit for a sentence of ours: one line, no credentials. */
final class Sentences {

    /** Parameters of URLs in any product's way to write them; braces quote a value for SQL Server. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|passphrase|sslkey)[a-z0-9_]*\\s*[=:]\\s*)"
                    + "(\\{[^}]*}|'[^']*'|\"[^\"]*\"|[^&;,\\s)}]+)");

    /** {@code //user:password@host}, and Oracle's {@code thin:user/password@host}. */
    private static final Pattern AUTHORITY = Pattern.compile("(?<=//|thin:)([^/@:\\s]+[:/])[^\\s?]*@");

    private Sentences() {}

    /**
     * What went wrong, in the words of the one who noticed.
     *
     * @param error any error
     * @return its message in one line with credentials masked, ending with a full stop
     */
    static String of(Throwable error) {
        if (error instanceof AccessDeniedException) {
            return "this user has no right to it.";
        }
        String message = error.getMessage();
        String text = message == null || message.isBlank() ? error.getClass().getName() : message;
        return line(text);
    }

    /** The same for a text of several lines, such as the log of a server. */
    static String line(String text) {
        return closed(mask(text.strip().replaceAll("\\s*\\R\\s*", " ")));
    }

    /**
     * Hides passwords in a JDBC URL, or in a message that quotes one.
     *
     * @param text anything
     * @return the same with {@code ***} for each password
     */
    static String mask(String text) {
        String withoutParameters = PARAMETER.matcher(text).replaceAll("$1***");
        return AUTHORITY.matcher(withoutParameters).replaceAll("$1***@");
    }

    private static String closed(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
