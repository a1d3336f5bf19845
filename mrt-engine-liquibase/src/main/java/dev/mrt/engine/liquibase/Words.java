package dev.mrt.engine.liquibase;

import java.util.regex.Pattern;

/** Other people's messages, fit for a sentence of ours: no credentials, and one line where a line is wanted. */
final class Words {

    /** Parameters of JDBC URLs. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|passphrase|sslkey)[a-z0-9_]*\\s*=\\s*)"
                    + "('[^']*'|\"[^\"]*\"|[^&;,\\s)}]+)");

    /** {@code //user:password@host}. */
    private static final Pattern AUTHORITY = Pattern.compile("(?<=//)([^/@:\\s]+:)[^\\s/?]*@");

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
        return AUTHORITY.matcher(PARAMETER.matcher(text).replaceAll("$1***")).replaceAll("$1***@");
    }
}
