package dev.mrt.report.explain;

import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.MigrationFacts;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.check.StatementFacts;
import dev.mrt.api.jdbc.SqlSecrets;
import dev.mrt.api.model.Migration;
import dev.mrt.report.Ink;
import dev.mrt.report.Lines;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import dev.mrt.report.Titles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Writes what mrt itself can tell about migrations.
 *
 * <p>Whatever a migration says is made harmless first: control characters are shown, not obeyed, and what looks like a credential is masked. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ExplainText {

    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";

    private final TextStyle style;

    /**
     * A writer of one style.
     *
     * @param style how the text looks
     */
    public ExplainText(TextStyle style) {
        this.style = style;
    }

    /**
     * Some migrations.
     *
     * @param facts what is known of each
     * @return lines that end with a line break; empty for no migration
     */
    public String of(List<MigrationFacts> facts) {
        return facts.stream().map(this::of).map(text -> text + "\n").collect(Collectors.joining("\n"));
    }

    private String of(MigrationFacts facts) {
        Migration migration = facts.migration();
        String title = Titles.of(migration) + " (" + migration.location() + ")";
        return Stream.of(
                        Ink.BOLD.onLines(wrapped(title, ""), style.colour()) + "\n"
                                + Ink.FAINT.onLines(wrapped(source(facts), ""), style.colour()),
                        section("What it does", statements(facts.up(), "Nothing that can be read.")),
                        section("What its rollback does", statements(facts.rollback(), rollbackWithoutText(migration))),
                        section("What is lost, or may fail", items(facts.losses())),
                        section("What mrt check finds", findings(facts)),
                        section("What was not read", items(facts.unread())),
                        section("What to check before a release", items(facts.todo())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String source(MigrationFacts facts) {
        return "What mrt itself read from the files, as " + facts.dialect().title() + " (" + facts.dialectReason()
                + "):";
    }

    private String section(String title, String text) {
        return text.isEmpty() ? "" : Ink.BOLD.on(title, style.colour()) + "\n" + text;
    }

    private static String rollbackWithoutText(Migration migration) {
        String description = migration.rollback().description();
        return switch (migration.rollback().code()) {
            case "missing" -> "There is none: " + description + ".";
            case "code" -> "It is code: " + description + ".";
            case "declared" -> "Nothing, as declared: " + description + ".";
            default -> "Nothing: there is no statement in it (" + description + ").";
        };
    }

    private String statements(List<StatementFacts> statements, String none) {
        return statements.isEmpty()
                ? wrapped(none, INDENT)
                : Repetition.of(statements).stream().map(this::statement).collect(Collectors.joining("\n"));
    }

    private String statement(Repetition same) {
        String place = Ink.CYAN.onLines(wrapped(same.place(), INDENT), style.colour());
        return Stream.concat(Stream.of(place), same.sentences().stream().map(sentence -> wrapped(sentence, DEEPER)))
                .collect(Collectors.joining("\n"));
    }

    private String items(List<String> items) {
        return items.stream().map(this::item).collect(Collectors.joining("\n"));
    }

    private String item(String text) {
        return INDENT + "- " + wrapped(text, DEEPER).strip();
    }

    private String findings(MigrationFacts facts) {
        Stream<String> counting = facts.findings().stream().map(this::finding);
        Stream<String> silenced = facts.suppressed().stream().map(this::silenced);
        return Stream.concat(counting, silenced).collect(Collectors.joining("\n"));
    }

    private String finding(RiskWarning finding) {
        String text = heading(finding) + finding.message().strip();
        String safe = finding.safeWay().isBlank() ? "" : "\n" + wrapped("Safe way: " + finding.safeWay(), DEEPER);
        return item(text) + safe;
    }

    private String silenced(Suppressed suppressed) {
        String reason = suppressed.reason().isBlank() ? "without a reason" : suppressed.reason();
        return item(
                heading(suppressed.warning()) + suppressed.warning().message().strip() + " (silenced: " + reason + ")");
    }

    private static String heading(RiskWarning finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.code() + " " + finding.pattern()
                + ", " + finding.location() + ": ";
    }

    private String wrapped(String text, String indent) {
        String safe = SqlSecrets.mask(Printable.line(text.replaceAll("\\s*\\R\\s*", " ")))
                .text();
        return Lines.wrap(safe, style.width(), indent);
    }
}
