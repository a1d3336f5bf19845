package dev.mrt.schema.catalog.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL of a database server, taken apart at the name of the database: {@code jdbc:postgresql://host:5432/app?ssl=true}.
 *
 * @param scheme up to the colon before the slashes, wrappers such as {@code jdbc:p6spy:} included
 * @param authority hosts with their two slashes, empty if there are none
 * @param database the name of the database, empty if the URL names none
 * @param parameters from the question mark on, empty if there are none
 */
record ServerUrl(String scheme, String authority, String database, String parameters) {

    private static final Pattern SHAPE =
            Pattern.compile("(jdbc:(?:[\\w+-]+:)+)(//(?:\\([^)]*\\)|[^/?(])*)?/?([^?]*)(\\?.*)?", Pattern.DOTALL);
    private static final Pattern USER_INFO = Pattern.compile("^//[^(]*@");

    static ServerUrl of(String url) {
        Matcher matcher = SHAPE.matcher(url.strip());
        if (!matcher.matches()) {
            return new ServerUrl(url, "", "", "");
        }
        return new ServerUrl(matcher.group(1), orEmpty(matcher, 2), matcher.group(3), orEmpty(matcher, 4));
    }

    private static String orEmpty(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }

    /** The same server and settings, another database. */
    String withDatabase(String name) {
        return scheme + (authority.isEmpty() ? "" : authority + "/") + name + parameters;
    }

    /** Host and database, as messages name them: no user, no parameters. */
    String place() {
        String hosts =
                Sentences.mask(USER_INFO.matcher(authority).replaceFirst("//")).replaceFirst("^//", "");
        return (hosts.isEmpty() ? "localhost" : hosts) + (database.isEmpty() ? "" : "/" + database);
    }

    /** Whether a driver's setting is given in the URL. */
    boolean sets(String parameter) {
        return Pattern.compile("[?&]" + Pattern.quote(parameter) + "=", Pattern.CASE_INSENSITIVE)
                .matcher(parameters)
                .find();
    }
}
