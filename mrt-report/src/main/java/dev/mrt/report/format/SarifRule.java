package dev.mrt.report.format;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.result.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A reporting descriptor of SARIF; names as in the standard.
 *
 * @param id what results call it
 * @param name for people
 * @param shortDescription one sentence
 * @param fullDescription some more
 * @param help what to do about it
 * @param defaultConfiguration whether it is looked for, and how much it matters
 * @param properties tags
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SarifRule(
        String id,
        String name,
        SarifLog.Message shortDescription,
        SarifLog.@Nullable Message fullDescription,
        Help help,
        Configuration defaultConfiguration,
        Properties properties) {

    record Help(String text, String markdown) {}

    record Configuration(boolean enabled, String level) {}

    record Properties(List<String> tags) {}

    /**
     * A static check.
     *
     * @param rule what it is about
     * @return the rule
     */
    public static SarifRule of(Descriptor rule) {
        return new SarifRule(
                rule.code(),
                rule.name(),
                new SarifLog.Message(rule.summary()),
                rule.impact().isBlank() ? null : new SarifLog.Message(rule.impact()),
                new Help(help(rule, "Safe way: "), help(rule, "**Safe way:** ")),
                new Configuration(rule.profile().isEmpty(), level(rule.severity())),
                new Properties(List.of("database", "migration")));
    }

    /**
     * An error that has no description of its own.
     *
     * @param id what results call it
     * @param name for people
     * @param summary one sentence
     * @return the rule
     */
    public static SarifRule error(String id, String name, String summary) {
        return new SarifRule(
                id,
                name,
                new SarifLog.Message(summary),
                null,
                new Help(summary, summary),
                new Configuration(true, level(Severity.ERROR)),
                new Properties(List.of("database", "migration")));
    }

    private static String help(Descriptor rule, String safeWay) {
        return Stream.of(rule.summary(), rule.impact(), rule.safeWay().isBlank() ? "" : safeWay + rule.safeWay())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * What SARIF calls a severity.
     *
     * @param severity one of a finding
     * @return {@code error}, {@code warning} or {@code note}
     */
    public static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "note";
        };
    }
}
