package dev.mrt.api.jdbc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Finds what looks like a credential in SQL and in changelogs: passwords of users, roles and links, connection strings, keys and tokens. It masks rather
 * too much than too little; a secret that looks like any other value (an INSERT into a table of settings) is not recognised.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SqlSecrets {

    private static final String HIDDEN = "***";

    /** A value in quotes of any kind, with doubled or escaped quotes inside; written so that matching needs no deep stack. */
    private static final String QUOTED = "(?:[NnEe]?'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'"
            + "|\"[^\"\\\\]*+(?:(?:\"\"|\\\\.)[^\"\\\\]*+)*+\""
            + "|\\$\\w*\\$.*?\\$\\w*\\$)";

    private static final String WORD = "[^\\s;,'\"()]+";

    private static final String NAME =
            "\\w*(?:PASSWORD|PASSWD|PWD|SECRET|PASSPHRASE|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)\\w*";

    /** Group 1 stays, what follows is a secret. */
    private static final List<Pattern> FORMS = List.of(
            // IDENTIFIED BY 'x', BY PASSWORD '*x', BY VALUES 'x', WITH plugin AS 'x', BY tiger
            form("(\\bIDENTIFIED\\s+(?:(?:WITH|VIA)\\s+" + WORD + "\\s+(?:BY|AS|USING)|BY(?:\\s+VALUES)?)\\s+"
                    + "(?:PASSWORD\\s*\\(?\\s*)?)(?!RANDOM\\b|PASSWORD\\b)(?:" + QUOTED + "|" + WORD + ")"),
            // PASSWORD = 'x', "apiKey": "x", SET PASSWORD FOR u = PASSWORD('x')
            form("(\\b" + NAME + "(?:[\"'`\\]]?\\s*|\\s+FOR\\s+[^=;]*?)(?:=>?|:(?!:))\\s*(?:PASSWORD\\s*\\(\\s*)?)"
                    + QUOTED),
            // PASSWORD 'x', PASSWORD('x'), mysql_native_password USING 'x'; what stands in quotes itself is a value, no
            // name
            form("(\\b" + NAME + "[\"`\\]]?(?:\\s*\\(\\s*|\\s+(?:USING\\s+)?))" + QUOTED),
            form("(\\b(?:WITH|ENCRYPTED|LOGIN|(?:USER|ROLE)\\s+" + WORD + ")\\s+PASSWORD)" + QUOTED),
            // password=x and password: x, as in connection strings, properties and comments
            form("(\\b" + NAME + "(?:=|:[ \\t]+))(?![\\s'\":@$*])[^&;,\\s'\")}<]+"),
            // //user:password@host, jdbc:oracle:thin:user/password@
            form("(//[^/@:\\s'\"]+:)[^\\s/?'\"]*(?=@)"),
            form("(\\bjdbc:oracle:\\w+:[^/@:\\s'\"]+/)[^\\s@'\"]+(?=@)"),
            // Keys that are told by their form: PEM, AWS, GitHub, Slack, sk-..., JWT
            form("(-----BEGIN [A-Z ]*PRIVATE KEY-----).+?(?=-----END|\\z)"),
            form("(\\b)(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_\\w{20,}|xox[abprs]-[\\w-]{10,}|sk-[\\w-]{16,}"
                    + "|eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*)"));

    /** Nothing, a placeholder, or masked already. */
    private static final Pattern HARMLESS =
            Pattern.compile("|['\"]{2}|['\"]?\\$\\{[^}]*}['\"]?|.*\\*\\*\\*.*", Pattern.DOTALL);

    private SqlSecrets() {}

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /**
     * A text that can be shown.
     *
     * @param text with {@code ***} for each secret; lines stay where they are unless a secret has several
     * @param count how many there were
     */
    public record Masked(String text, int count) {}

    /**
     * Masks a text.
     *
     * @param text SQL, a changelog or a message
     * @return the text without what looks like a credential; masking it again changes nothing
     */
    public static Masked mask(String text) {
        String masked = text;
        int count = 0;
        for (Pattern form : FORMS) {
            StringBuilder next = new StringBuilder(masked.length());
            Matcher matcher = form.matcher(masked);
            while (matcher.find()) {
                String secret = masked.substring(matcher.end(1), matcher.end());
                boolean harmless = HARMLESS.matcher(secret).matches();
                count += harmless ? 0 : 1;
                matcher.appendReplacement(
                        next, Matcher.quoteReplacement(harmless ? matcher.group() : matcher.group(1) + hidden(secret)));
            }
            masked = matcher.appendTail(next).toString();
        }
        return new Masked(masked, count);
    }

    /** Quotes stay, so that the statement is one still. */
    private static String hidden(String secret) {
        char first = secret.charAt(0);
        return first == '\'' || first == '"' ? first + HIDDEN + first : HIDDEN;
    }
}
