package dev.mrt.engine.liquibase;

import java.util.List;
import java.util.Locale;

/**
 * Finds the lines of changesets in the text of a changelog file, as Liquibase keeps none. Works on the text alone and never throws:
 * whether a file is right is for Liquibase to say, and what cannot be read here has no lines.
 */
final class Locator {

    private Locator() {}

    /**
     * The changesets that stand in a file itself (not in those it includes).
     *
     * @param file its name, which tells the format
     * @param text its text
     * @return in the order of the file; those before the first thing that cannot be read
     */
    static List<Spot> locate(String file, String text) {
        String name = file.toLowerCase(Locale.ROOT);
        String readable = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (name.endsWith(".xml")) {
            return XmlSpots.of(readable);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
            return YamlSpots.of(readable);
        }
        return FormattedSql.of(readable).spots();
    }

    /**
     * The line on which a statement starts, by its text without white space and comments.
     *
     * @param spot the changeset to look in
     * @param text the file that holds it
     * @param statement SQL as it was run
     * @return the line; that of the first change where the statement cannot be found, for example because a property was replaced in it
     */
    static int lineOf(Spot spot, String text, String statement) {
        return new StatementSearch(spot, text).lineOf(statement);
    }
}
