package dev.mrt.report.format;

import dev.mrt.report.Printable;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Writes the Markdown of GitHub, which GitLab reads too. Whatever others wrote (SQL, names, database errors) is text in it: it makes no markup,
 * no link, no formula and calls nobody by name.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Markdown {

    /** Characters that a backslash makes plain ("Backslash escapes", GitHub Flavored Markdown). */
    private static final String MARKUP = "\\`*_[]{}#~|!^";

    /** Keeps names from being called and addresses from becoming links; a reader does not see it. */
    private static final String BREAK = "<!-- -->";

    private Markdown() {}

    /**
     * Text for one cell of a table or one line.
     *
     * @param text anything; line breaks stay as such
     * @return Markdown in one line
     */
    public static String text(String text) {
        return Printable.lines(text.strip()).lines().map(Markdown::line).collect(Collectors.joining("<br>"));
    }

    private static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (MARKUP.indexOf(letter) >= 0 && !isInsideWord(text, i)) {
                plain.append('\\').append(letter);
            } else {
                plain.append(
                        switch (letter) {
                            case '&' -> "&amp;";
                            case '<' -> "&lt;";
                            case '>' -> "&gt;";
                            case '@' -> "@" + BREAK;
                            // GitHub reads formulas between dollar signs.
                            case '$' -> "<span>$</span>";
                            default -> String.valueOf(letter);
                        });
            }
        }
        return plain.toString().replace("://", ":" + BREAK + "//").replace("www.", "www" + BREAK + ".");
    }

    /** An underline between letters is no markup, and names are full of them. */
    private static boolean isInsideWord(String text, int index) {
        int before = index;
        int after = index;
        while (before >= 0 && text.charAt(before) == '_') {
            before--;
        }
        while (after < text.length() && text.charAt(after) == '_') {
            after++;
        }
        return text.charAt(index) == '_'
                && before >= 0
                && after < text.length()
                && Character.isLetterOrDigit(text.charAt(before))
                && Character.isLetterOrDigit(text.charAt(after));
    }

    /**
     * A name in the letters of code.
     *
     * @param name anything
     * @return Markdown in one line, empty for an empty name
     */
    public static String code(String name) {
        return name.isBlank() ? "" : "<code>" + text(Printable.line(name)) + "</code>";
    }

    /**
     * A table.
     *
     * @param header Markdown of its columns
     * @param rows Markdown of its cells
     * @return lines that end with a line break; nothing if there are no rows
     */
    public static String table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String line = header.stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return row(header) + line + rows.stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /**
     * What is hidden until somebody asks for it.
     *
     * @param summary Markdown of the line that is always seen
     * @param body Markdown of the rest
     * @return lines that end with a line break; nothing if there is no rest
     */
    public static String details(String summary, String body) {
        return body.isEmpty()
                ? ""
                : "<details><summary>" + summary + "</summary>\n\n" + body.stripTrailing() + "\n\n</details>\n";
    }
}
