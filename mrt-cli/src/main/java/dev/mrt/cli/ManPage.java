package dev.mrt.cli;

import dev.mrt.core.Installation;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * A page for {@code man}, in the macros of man(7). The help of each command stands in it as picocli lays it out, so that the page never says
 * anything else.
 */
final class ManPage {

    /** What {@code man} leaves of a screen of 80 columns, in whole words. */
    private static final int WIDTH = 73;

    private final CommandLine root;

    /** Of a command line that is used for nothing else afterwards: its help becomes narrow. */
    ManPage(CommandLine root) {
        this.root = root.setUsageHelpWidth(WIDTH);
    }

    String text() {
        String name = root.getCommandName();
        String headline = String.join(" ", root.getCommandSpec().usageMessage().header());
        return ".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + name + " " + escaped(Installation.version())
                + "\"\n.SH NAME\n" + name + " \\- " + escaped(headline) + "\n" + commands(root);
    }

    private static String commands(CommandLine line) {
        String below = line.getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().helpCommand())
                .map(ManPage::commands)
                .collect(Collectors.joining());
        String name = line.getCommandSpec().qualifiedName().toUpperCase(Locale.ROOT);
        String help = line.getUsageMessage(Ansi.OFF)
                .lines()
                .map(text -> escaped(text) + "\n")
                .collect(Collectors.joining());
        return ".SH \"" + escaped(name) + "\"\n.nf\n" + help + ".fi\n" + below;
    }

    /** Characters that roff would read as its own, or print as others ("Special characters", groff_char(7)). */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti")
                .replace("\"", "\\(dq");
        return plain.startsWith(".") ? "\\&" + plain : plain;
    }
}
