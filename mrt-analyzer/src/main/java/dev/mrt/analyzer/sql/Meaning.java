package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.Statement.Reading;
import java.util.List;

/**
 * What a statement was found to do.
 *
 * @param reading how far it was understood
 * @param why what could not be understood, empty if all was
 * @param changes what it changes
 * @param inCode what code in it would change
 */
record Meaning(Reading reading, String why, List<Change> changes, List<Change> inCode) {

    private static final Meaning HARMLESS = new Meaning(Reading.HARMLESS, "", List.of(), List.of());

    static Meaning harmless() {
        return HARMLESS;
    }

    static Meaning of(Change change) {
        return of(List.of(change));
    }

    static Meaning of(List<? extends Change> changes) {
        return new Meaning(Reading.ANALYSED, "", List.copyOf(changes), List.of());
    }

    static Meaning unknown(String why) {
        return new Meaning(Reading.NOT_ANALYSED, why, List.of(), List.of());
    }

    /** The same with a part that was not understood; nothing if {@code reason} is empty. */
    Meaning except(String reason) {
        return reason.isEmpty() ? this : new Meaning(Reading.NOT_ANALYSED, reason, changes, inCode);
    }

    Meaning withCode(List<Change> code) {
        return new Meaning(reading, why, changes, code);
    }
}
