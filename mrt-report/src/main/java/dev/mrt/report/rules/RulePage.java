package dev.mrt.report.rules;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes the pages of the documentation that are made from the checks themselves, as Markdown. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RulePage {

    private static final String GENERATED =
            "<!-- Made from the check itself: mvn verify -pl mrt-tests -am -Dtests.docs=update -->\n";

    private static final Map<String, String> FAMILIES = new TreeMap<>(Map.of(
            "MRT1", "The rollback is missing or incomplete",
            "MRT2", "Data is lost",
            "MRT3", "The change cannot be reversed",
            "MRT4", "Locks, availability, failures that depend on the data",
            "MRT5", "Views, routines, triggers, sequences, types",
            "MRT6", "Flyway and Liquibase",
            "MRT7", "Rolling deployments: old code meets the new schema",
            "MRT8", "The rollback itself is dangerous",
            "MRT9", "The analysis"));

    private RulePage() {}

    /**
     * The page of one check.
     *
     * @param rule what it is about
     * @return Markdown that ends with a line break
     */
    public static String of(Descriptor rule) {
        return Stream.of(
                        GENERATED + "# " + rule.code() + " " + rule.name(),
                        rule.summary(),
                        facts(rule),
                        part("What happens", rule.impact()),
                        part("The safe way", rule.safeWay()),
                        part("Reported", example(rule.bad())),
                        part("Not reported", example(rule.good())),
                        silence(rule),
                        part("Sources", list(rule.sources())))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String facts(Descriptor rule) {
        return "| severity | databases | runs |\n|---|---|---|\n| " + RuleWords.severity(rule) + " | "
                + RuleWords.dialects(rule) + " | " + RuleWords.profile(rule) + " |";
    }

    private static String silence(Descriptor rule) {
        return "Accepted after all? Say why, in a line before the statement (see [the manual](../check.md)):\n\n```sql\n"
                + "-- mrt:ignore " + rule.code() + " -- the reason\n```";
    }

    private static String part(String heading, String text) {
        return text.isBlank() ? "" : "## " + heading + "\n\n" + text.strip();
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }

    private static String example(Example example) {
        String version = example.majorVersion() == 0
                ? ""
                : "On " + example.dialect().title() + " " + example.majorVersion() + ":\n\n";
        return version
                + example.files().entrySet().stream()
                        .map(file -> "`" + file.getKey() + "`\n\n```" + language(file.getKey()) + "\n"
                                + file.getValue().stripTrailing() + "\n```")
                        .collect(Collectors.joining("\n\n"));
    }

    private static String language(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return ending.equals("yml") ? "yaml" : ending;
    }

    /**
     * The page that leads to those of all checks.
     *
     * @param rules what each check is about
     * @return Markdown that ends with a line break
     */
    public static String index(List<Descriptor> rules) {
        Map<String, List<Descriptor>> families = rules.stream()
                .sorted(Comparator.comparing(Descriptor::code))
                .collect(Collectors.groupingBy(RulePage::family, TreeMap::new, Collectors.toList()));
        return families.entrySet().stream()
                .map(family -> "## " + FAMILIES.getOrDefault(family.getKey(), family.getKey()) + "\n\n"
                        + table(family.getValue()))
                .collect(Collectors.joining(
                        "\n\n",
                        GENERATED + "# The checks of `mrt check`\n\n"
                                + "`mrt rules` lists them on a terminal, `mrt rules MRT201` explains one. [The manual](../check.md) tells"
                                + " how to run, tune and silence them.\n\n",
                        "\n"));
    }

    private static String family(Descriptor rule) {
        return rule.code().substring(0, Math.min("MRT1".length(), rule.code().length()));
    }

    private static String table(List<Descriptor> rules) {
        return rules.stream()
                .map(rule -> "| [" + rule.code() + "](" + rule.code() + ".md) | " + rule.name() + " | "
                        + RuleWords.severity(rule) + " | " + RuleWords.dialects(rule) + " | "
                        + rule.summary().replace("|", "\\|") + " |")
                .collect(Collectors.joining(
                        "\n", "| code | name | severity | databases | what it finds |\n|---|---|---|---|---|\n", ""));
    }
}
