package dev.mrt.cli;

import dev.mrt.core.Rules;
import dev.mrt.report.TextStyle;
import dev.mrt.report.rules.RuleText;
import dev.mrt.report.rules.RulesJson;
import dev.mrt.report.rules.RulesTable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mrt rules}: what {@code mrt check} looks for. */
@Command(
        name = "rules",
        sortOptions = false,
        header = "List the checks of mrt check, or explain one of them.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the checks are listed",
            "2:there is no such check; the call does not allow it",
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%nExamples:%n",
        footer = {"  mrt rules", "  mrt rules MRT201", "  mrt rules drop-column", "  mrt rules --format json"})
final class RulesCommand implements Runnable {

    /** How the list is written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For machines. */
        JSON;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Parameters(
            paramLabel = "CHECK",
            arity = "0..1",
            description = "The code or the name of a check: MRT201, drop-column. Left out: all of them.")
    @Nullable
    String check = null;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table for people, json for machines (table).")
    Format format = Format.TABLE;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Charset charset = format == Format.TABLE ? console.charset() : StandardCharsets.UTF_8;
        new ResultWriter(console, null).write(text(), charset);
    }

    private String text() {
        TextStyle style = new TextStyle(console.width(), console.colour(), console.unicode(), "");
        if (check == null) {
            return format == Format.JSON ? RulesJson.of(Rules.all()) : new RulesTable(style).of(Rules.all());
        }
        return format == Format.JSON ? RulesJson.of(Rules.named(check)) : new RuleText(style).of(Rules.named(check));
    }
}
