package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Finding;
import dev.mrt.report.Printable;
import java.util.Locale;
import java.util.Set;

/**
 * What is wrong, in short, for the template.
 *
 * @param severity {@code error}, {@code warning} or {@code info}; also its class
 * @param glyph its shape
 * @param word what it is called
 * @param code the code and name of the check, or the kind of the finding
 * @param object what it is about, may be empty
 * @param message what it says; empty where it is told elsewhere
 * @param safeWay how to do it safely, may be empty
 */
record Note(String severity, String glyph, String word, String code, String object, String message, String safeWay) {

    private static final int LONGEST = 2_000;

    static Note of(RiskWarning warning) {
        String severity = warning.severity().name().toLowerCase(Locale.ROOT);
        return new Note(
                severity,
                switch (warning.severity()) {
                    case ERROR -> "✗";
                    case WARNING -> "!";
                    case INFO, OFF -> "i";
                },
                severity.equals("info") ? "note" : severity,
                Printable.line(warning.code() + " " + warning.pattern()),
                Printable.line(warning.object()),
                Cut.text(warning.message(), LONGEST),
                Cut.text(warning.safeWay(), LONGEST));
    }

    /** Without what the same script has said already. */
    Note after(Set<String> said) {
        return new Note(
                severity,
                glyph,
                word,
                code,
                object,
                said.add(code + message) ? message : "",
                said.add(code + safeWay) ? safeWay : "");
    }

    /** Its message stands at the head of the migration. */
    static Note of(Finding finding) {
        return new Note("error", "✗", "verified", finding.kind().name(), Printable.line(finding.object()), "", "");
    }
}
