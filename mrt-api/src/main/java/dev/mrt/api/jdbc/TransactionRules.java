package dev.mrt.api.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which statements do something else inside a transaction that goes on than in one of their own: those that end it, and those whose effect on
 * the session would reach the next step. Where in doubt a statement counts as one of them, as a step of its own always gives the right answer.
 */
final class TransactionRules {

    private record Rule(Pattern statement, String reason) {}

    private static Rule rule(String regex, String reason) {
        return new Rule(Pattern.compile("(?is)^(?:" + regex + ")"), reason);
    }

    private static final List<Rule> RULES = List.of(
            rule("begin\\b|start\\s+transaction\\b", "it begins a transaction"),
            rule("commit\\b|end\\b|prepare\\s+transaction\\b", "it ends the transaction"),
            rule("(?:rollback|abort)\\b(?!\\s+(?:(?:work|transaction)\\s+)?to\\b)", "it ends the transaction"),
            rule("pragma\\b", "a pragma can have no effect inside a transaction, or one that stays"),
            rule("(?:attach|detach|vacuum)\\b", "it cannot run inside a transaction"),
            rule(
                    "(?:set|reset)\\b(?!\\s+(?:(?:local|session)\\s+)?search_path\\b)",
                    "its setting would stay for the next step"),
            rule("(?:prepare|deallocate|listen|unlisten|load|discard|declare)\\b", "it changes the session"),
            rule("call\\b", "a procedure may end the transaction"),
            rule(
                    ".*\\bcreate\\s+(?:local\\s+|global\\s+)?temp(?:orary)?\\b",
                    "its temporary table would stay for the next step"),
            rule(
                    ".*\\binto\\s+(?:local\\s+|global\\s+)?temp(?:orary)?\\b",
                    "its temporary table would stay for the next step"),
            rule(".*\\b(?:set_config|pg_advisory_lock|pg_try_advisory_lock)\\b", "it changes the session"));

    /** SQL states of PostgreSQL that say that the transaction, and not the script, is at fault; the first two characters are a class. */
    private static final Set<String> CLASSES = Set.of("25", "2D", "3B");

    private static final Set<String> STATES = Set.of("55P04", "55006");

    private TransactionRules() {}

    /** Why a statement cannot run here, {@code null} if it can. */
    static @Nullable String objection(String sql) {
        String statement = SqlMask.of(sql).strip();
        for (Rule rule : RULES) {
            if (rule.statement().matcher(statement).find()) {
                return rule.reason();
            }
        }
        return inBody(sql);
    }

    /** The text of a {@code DO} block runs too. */
    private static @Nullable String inBody(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        boolean block = Pattern.compile("^\\s*do\\b").matcher(SqlMask.of(lower)).find();
        return block
                        && Pattern.compile(
                                        "\\b(?:commit|rollback|set_config|temp|temporary)\\b|\\bset\\s+(?:local|session)\\b")
                                .matcher(lower)
                                .find()
                ? "its block changes the session or the transaction"
                : null;
    }

    /** Whether a failure is one of the surrounding transaction. */
    static boolean blamesTransaction(@Nullable String sqlState) {
        return sqlState != null
                && sqlState.length() == 5
                && (CLASSES.contains(sqlState.substring(0, 2)) || STATES.contains(sqlState));
    }
}
