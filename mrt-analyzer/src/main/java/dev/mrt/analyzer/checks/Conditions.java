package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads simple conditions: a column equal to a literal, one of a list, or NULL. */
final class Conditions {

    private static final String NAME = "(?:[\\w$]+\\.)?[\"`\\[]?([\\w$]+)[\"`\\]]?";
    private static final String LITERAL = "('[^']*'|-?[\\d.]+|true|false)(?:::[\\w ]+)?";
    private static final Pattern EQUAL = Pattern.compile("\\(*" + NAME + "\\s*=\\s*" + LITERAL + "\\)*");
    private static final Pattern NULL = Pattern.compile("\\(*" + NAME + "\\s+is\\s+null\\)*");
    private static final Pattern LIST = Pattern.compile("\\(*" + NAME + "\\s+in\\s*\\(([^()]*)\\)+");
    private static final Pattern ONE = Pattern.compile(LITERAL);

    private Conditions() {}

    /**
     * One column and the only values that it has in the rows that a condition lets through.
     *
     * @param column in lower case
     * @param values literals as written, {@code null} for NULL
     */
    record Values(String column, Set<String> values) {}

    /** What a condition says, if it says that and no more. */
    static Optional<Values> values(String where) {
        String lower = Text.folded(where);
        Matcher equal = EQUAL.matcher(lower);
        if (equal.matches()) {
            return Optional.of(new Values(equal.group(1), Set.of(equal.group(2))));
        }
        Matcher isNull = NULL.matcher(lower);
        if (isNull.matches()) {
            return Optional.of(new Values(isNull.group(1), Set.of("null")));
        }
        Matcher list = LIST.matcher(lower);
        if (!list.matches()) {
            return Optional.empty();
        }
        Set<String> values = new TreeSet<>();
        String rest = list.group(2);
        Matcher one = ONE.matcher(rest);
        while (one.find()) {
            values.add(one.group(1));
        }
        boolean literals = one.reset().replaceAll("").matches("[,\\s]*");
        return literals ? Optional.of(new Values(list.group(1), values)) : Optional.empty();
    }

    /** The only value that a column can have in a row that an update changes: {@code WHERE status = 'old' AND ...}. */
    static Optional<String> oldValue(Update update, Assignment assignment) {
        return value(update.where(), assignment.column());
    }

    /** The only value of a column in the rows that a condition lets through, which may ask for more. */
    static Optional<String> value(String where, SqlName column) {
        String lower = Text.folded(where);
        if (Text.withoutStrings(lower).matches(".*\\bor\\b.*")) {
            return Optional.empty();
        }
        for (String part : lower.split("\\band\\b", -1)) {
            Optional<Values> values = values(part.strip())
                    .filter(each -> each.column().equals(column.name().toLowerCase(Locale.ROOT)))
                    .filter(each -> each.values().size() == 1);
            if (values.isPresent()) {
                return values.map(each -> each.values().iterator().next());
            }
        }
        return Optional.empty();
    }
}
