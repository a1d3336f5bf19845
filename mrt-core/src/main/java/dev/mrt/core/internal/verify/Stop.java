package dev.mrt.core.internal.verify;

import dev.mrt.core.internal.verify.TripReport.Flaw;

/** The way through a chain ends here. */
final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    Stop(Flaw flaw) {
        super(flaw.message());
        this.flaw = flaw;
    }

    Stop(String message) {
        this(new Flaw(message, null, null));
    }

    Flaw flaw() {
        return flaw;
    }
}
