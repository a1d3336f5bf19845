package dev.mrt.report;

import dev.mrt.api.result.Verdict;
import java.util.stream.Collectors;

/** The few colours of a report, as ANSI codes. */
enum Ink {
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36"),
    BOLD("1"),
    FAINT("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    String onLines(String text, boolean colour) {
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
