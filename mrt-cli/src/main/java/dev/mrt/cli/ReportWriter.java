package dev.mrt.cli;

import dev.mrt.api.MrtException;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.JsonReport;
import dev.mrt.report.Printable;
import dev.mrt.report.TextReport;
import dev.mrt.report.TextStyle;
import dev.mrt.report.html.HtmlReport;
import dev.mrt.report.html.ReportedChain;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a page to a file, and verdicts to a file or to standard output. */
final class ReportWriter {

    private static final Path PAGE = Path.of("migration_report.html");

    private final Console console;
    private final ReportFormat format;
    private final @Nullable Path file;
    private final ResultWriter writer;

    /**
     * Finds out early what would fail late.
     *
     * @throws MrtException if the file cannot be written
     */
    ReportWriter(Console console, ReportFormat format, @Nullable Path output) {
        this.console = console;
        this.format = format;
        this.file = output == null && format == ReportFormat.HTML ? PAGE : output;
        this.writer = new ResultWriter(console, file);
    }

    /**
     * Writes all of it.
     *
     * @throws MrtException if that is not possible, or there are no verdicts to write
     */
    void write(ReportedChain chain) {
        writer.write(text(chain), charset());
        if (file != null) {
            String what = format == ReportFormat.HTML ? "page is" : "verdicts are";
            console.err().println("mrt: The " + what + " in " + Printable.line(file.toString()) + ".");
        }
    }

    private String text(ReportedChain chain) {
        VerificationReport verified = chain.verified();
        if (format == ReportFormat.HTML) {
            return HtmlReport.of(chain);
        }
        if (verified == null) {
            throw MrtException.usage(
                    "There are no verdicts to write; add --verify, --from-json or --merge, or leave --format out.");
        }
        return format == ReportFormat.JSON
                ? JsonReport.of(verified)
                : new TextReport(style()).chain(verified, chain.accepted());
    }

    private TextStyle style() {
        boolean screen = file == null;
        return new TextStyle(
                screen ? console.width() : Console.DEFAULT_WIDTH,
                screen && console.colour(),
                !screen || console.unicode(),
                VerifyCommand.ON_INCONCLUSIVE);
    }

    private Charset charset() {
        return file == null && format == ReportFormat.TABLE ? console.charset() : StandardCharsets.UTF_8;
    }
}
