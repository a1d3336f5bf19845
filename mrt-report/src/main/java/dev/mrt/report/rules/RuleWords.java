package dev.mrt.report.rules;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.sql.SqlDialect;
import java.util.Locale;
import java.util.stream.Collectors;

/** What all explanations of a check say in the same words. */
final class RuleWords {

    private RuleWords() {}

    static String severity(Descriptor rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    /** The databases that it is for, in words. */
    static String dialects(Descriptor rule) {
        return rule.dialects().isEmpty()
                ? "all"
                : rule.dialects().stream().sorted().map(SqlDialect::title).collect(Collectors.joining(", "));
    }

    /** When it runs. */
    static String profile(Descriptor rule) {
        return switch (rule.profile()) {
            case "compat" -> "with --compat";
            case "pedantic" -> "when it is given a severity";
            case "" -> "always";
            default -> rule.profile();
        };
    }
}
