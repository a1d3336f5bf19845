package dev.mrt.report.html;

import dev.mrt.api.result.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page can say about a migration: one of the verdicts, or that there is none. */
enum State {
    FAILED("✗"),
    INCONCLUSIVE("?"),
    NOT_RUN("…"),
    NOT_VERIFIED("○"),
    PASSED("✓"),
    SKIPPED("–"),
    NOT_APPLICABLE("∅");

    private final String glyph;

    State(String glyph) {
        this.glyph = glyph;
    }

    static State of(@Nullable Verdict verdict) {
        return verdict == null ? NOT_VERIFIED : valueOf(verdict.name());
    }

    /** Its shape, so that nobody has to tell colours apart. */
    String glyph() {
        return glyph;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Its class and the value of its filter. */
    String id() {
        return words().replace(' ', '-');
    }

    /** Whether its risk score says something: nothing is known of what was not run to the end. */
    boolean hasRisk() {
        return this == FAILED || this == PASSED;
    }
}
