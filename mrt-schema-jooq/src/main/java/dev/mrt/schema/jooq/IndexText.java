package dev.mrt.schema.jooq;

import java.util.regex.Pattern;

/** What follows {@code ON} in a {@code CREATE INDEX}, without needless quotes: renaming there and back leaves some in SQLite. */
final class IndexText {

    private static final Pattern START = Pattern.compile("(?is)^\\s*create\\s+(?:unique\\s+)?index\\s.*?\\son\\s+");
    private static final Pattern NEEDLESS = Pattern.compile("\"([A-Za-z_]\\w*)\"");
    private static final Pattern CONDITION = Pattern.compile("(?is)\\swhere\\s(.*)$");

    private IndexText() {}

    static String of(String create) {
        String rest = START.matcher(create.strip()).replaceFirst("");
        return NEEDLESS.matcher(rest.replaceFirst(";\\s*$", ""))
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What comes before {@code WHERE}, from the first parenthesis on. */
    static String parts(String text) {
        String before = CONDITION.matcher(text).replaceFirst("");
        return before.substring(Math.max(before.indexOf('('), 0));
    }

    static String condition(String text) {
        var matcher = CONDITION.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
