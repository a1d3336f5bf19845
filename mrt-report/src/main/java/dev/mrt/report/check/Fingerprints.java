package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.report.format.Fingerprinter;

/** Names findings of one report so that they are known again in the next one, although lines moved. Takes them in the report's order. */
final class Fingerprints {

    private final Fingerprinter names = new Fingerprinter();

    /** A name that no other finding of this report has. */
    String next(RiskWarning warning) {
        String statement = warning.statement() == null
                ? ""
                : warning.statement().text().strip().replaceAll("\\s+", " ");
        return names.next(warning.code(), warning.revision(), warning.location().file(), warning.object(), statement);
    }
}
