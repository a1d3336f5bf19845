package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.RowChange.Assignment;
import java.util.regex.Pattern;

/** What an assignment of an UPDATE does to the old value, told by the functions in it. */
final class Assignments {

    private static final Pattern LOSSY = Pattern.compile(
            "\\b(?:upper|lower|initcap|trim|ltrim|rtrim|btrim|round|floor|ceil|ceiling|trunc"
                    + "|truncate|abs|coalesce|ifnull|nvl|isnull|nullif|substr|substring|left|right|replace|regexp_replace|translate|md5|sha1"
                    + "|sha2|sha256|digest|hash|date_trunc|date|year|month|extract|greatest|least|mod|sign|length|char_length|cast|convert"
                    + "|split_part|case)\\b|::|%|/",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CHANGING = Pattern.compile(
            "\\b(?:now|current_timestamp|current_date|current_time|localtimestamp|localtime|sysdate"
                    + "|getdate|clock_timestamp|statement_timestamp|random|rand|newid|uuid|gen_random_uuid|random_uuid|uuid_generate_v[14]|nextval"
                    + "|setseed)\\b",
            Pattern.CASE_INSENSITIVE);

    private Assignments() {}

    /** Whether the old value cannot be computed from the new one. */
    static boolean isLossy(Assignment assignment) {
        boolean own = SavedValues.mentions(assignment.expression(), assignment.column());
        return !own
                || LOSSY.matcher(Text.withoutStrings(assignment.expression())).find();
    }

    /** Whether it is one value for all rows. */
    static boolean isConstant(Assignment assignment) {
        String expression = Text.withoutStrings(Text.folded(assignment.expression()));
        return expression.matches("null|true|false|default|-?[\\d.]+|'+(?:::\\w+)?");
    }

    /** Whether it gives another value each time it runs. */
    static boolean changes(String sql) {
        return CHANGING.matcher(Text.withoutStrings(sql)).find();
    }
}
