package dev.mrt.report;

import dev.mrt.api.result.Verdict;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** The few colours of a report, as ANSI codes. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Ink {
    /** For what fails. */
    RED("31"),
    /** For what is well. */
    GREEN("32"),
    /** For what is in doubt. */
    YELLOW("33"),
    /** For places. */
    CYAN("36"),
    /** For headings. */
    BOLD("1"),
    /** For what most readers skip. */
    FAINT("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /**
     * One line in this colour.
     *
     * @param text the line
     * @param colour whether colours are understood
     * @return the line, as it is if it is empty or colours are not understood
     */
    public String on(String text, boolean colour) {
        return colour && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /**
     * Each line in this colour.
     *
     * @param text lines
     * @param colour whether colours are understood
     * @return the lines without a line break at the end
     */
    public String onLines(String text, boolean colour) {
        return text.lines().map(line -> on(line, colour)).collect(Collectors.joining("\n"));
    }

    static Ink of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> GREEN;
            case FAILED, NOT_RUN -> RED;
            case INCONCLUSIVE -> YELLOW;
            case SKIPPED, NOT_APPLICABLE -> FAINT;
        };
    }

    static Ink ofDiffLine(String line) {
        if (line.startsWith("+")) {
            return GREEN;
        }
        if (line.startsWith("-")) {
            return RED;
        }
        return line.startsWith("@@") ? CYAN : FAINT;
    }
}
