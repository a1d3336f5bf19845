package dev.mrt.api.jdbc;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Keeps credentials out of what people read: drivers and engines repeat the URLs that they were given. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Credentials {

    /** Parameters of JDBC URLs. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|passphrase|sslkey)[a-z0-9_]*\\s*=\\s*)"
                    + "('[^']*'|\"[^\"]*\"|[^&;,\\s)}]+)");

    /** {@code //user:password@host}. */
    private static final Pattern AUTHORITY = Pattern.compile("(?<=//)([^/@:\\s]+:)[^\\s/?]*@");

    private Credentials() {}

    /**
     * Masks a message.
     *
     * @param text any text, such as the message of an error
     * @return the same text with {@code ***} for each password, token or key of a URL or a list of properties
     */
    public static String masked(String text) {
        return AUTHORITY.matcher(PARAMETER.matcher(text).replaceAll("$1***")).replaceAll("$1***@");
    }
}
