package dev.mrt.report.check;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.result.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reporting descriptor of SARIF; names as in the standard. */
record SarifRule(
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

    static SarifRule of(Descriptor rule) {
        return new SarifRule(
                rule.code(),
                rule.name(),
                new SarifLog.Message(rule.summary()),
                rule.impact().isBlank() ? null : new SarifLog.Message(rule.impact()),
                new Help(help(rule, "Safe way: "), help(rule, "**Safe way:** ")),
                new Configuration(rule.profile().isEmpty(), level(rule.severity())),
                new Properties(List.of("database", "migration")));
    }

    private static String help(Descriptor rule, String safeWay) {
        return Stream.of(rule.summary(), rule.impact(), rule.safeWay().isBlank() ? "" : safeWay + rule.safeWay())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "note";
        };
    }
}
