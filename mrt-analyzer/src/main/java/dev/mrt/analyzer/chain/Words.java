package dev.mrt.analyzer.chain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a piece of SQL, in lower case, with and without quotes alike. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private Words() {}

    static Set<String> in(String sql) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(sql);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    static boolean mention(String sql, String name) {
        Matcher matcher = WORD.matcher(sql);
        while (matcher.find()) {
            if (matcher.group().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** The text with one name in place of another, where it stands as a whole word. */
    static String rename(String sql, String name, String to) {
        if (sql.isEmpty()) {
            return sql;
        }
        return WORD.matcher(sql)
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group().equalsIgnoreCase(name) ? to : match.group()));
    }
}
