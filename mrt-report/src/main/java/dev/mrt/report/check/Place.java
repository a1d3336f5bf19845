package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The word of a statement that a finding is about.
 *
 * @param start where it begins in the text of the statement
 * @param end where it ends
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Place(int start, int end) {

    /** Comments and strings, in which no name is looked for. */
    private static final String NO_NAME = "--[^\n]*|/\\*.*?\\*/|'[^']*+'";

    private static final Pattern FIRST_WORD = Pattern.compile("\\S+");

    /**
     * The name of the object; that of its table where its own is not written; the first word where neither is.
     *
     * @param warning what is found
     * @param statement the statement that it is about
     * @return a part of the statement's text
     */
    public static Place of(RiskWarning warning, Statement statement) {
        String text = statement.text();
        Place place = firstWord(text);
        int from = 0;
        for (String name : warning.object().split("\\.")) {
            Optional<Place> behind = find(name.strip(), text, from);
            Optional<Place> found = behind.isPresent() ? behind : find(name.strip(), text, 0);
            place = found.orElse(place);
            from = found.map(Place::end).orElse(from);
        }
        return place;
    }

    private static Optional<Place> find(String name, String text, int from) {
        Pattern pattern = Pattern.compile(
                NO_NAME + "|(?<![\\w$])(?<name>" + Pattern.quote(name) + ")(?![\\w$])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
        Matcher matcher = pattern.matcher(text);
        while (!name.isEmpty() && matcher.find()) {
            if (matcher.group("name") != null && matcher.start() >= from) {
                return Optional.of(new Place(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static Place firstWord(String text) {
        Matcher word = FIRST_WORD.matcher(text);
        return word.find() ? new Place(word.start(), word.end()) : new Place(0, 0);
    }
}
