package dev.mrt.core.internal.check;

import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.CheckReport.Suppressed.How;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.check.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parts the findings that count from those that somebody answered for. */
final class Sieve {

    private final Map<String, String> skip;
    private final Predicate<Raised> reported;
    private final Baseline baseline;
    private final List<RiskWarning> warnings = new ArrayList<>();
    private final List<Suppressed> suppressed = new ArrayList<>();

    /**
     * A sieve.
     *
     * @param skip reasons by revision
     * @param reported what is left out without a trace otherwise, after comments and baseline met it
     */
    Sieve(Map<String, String> skip, Baseline baseline, Predicate<Raised> reported) {
        this.skip = skip;
        this.baseline = baseline;
        this.reported = reported;
    }

    /**
     * Takes findings in order.
     *
     * @param silencing the comments that silence them; a finding without one is not in it
     */
    void take(List<Raised> sorted, Map<Raised, Suppression> silencing) {
        sorted.forEach(raised -> {
            Optional<Suppressed> silenced = silenced(raised.warning(), silencing.get(raised));
            if (reported.test(raised)) {
                silenced.ifPresentOrElse(suppressed::add, () -> warnings.add(raised.warning()));
            }
        });
    }

    private Optional<Suppressed> silenced(RiskWarning warning, @Nullable Suppression comment) {
        if (comment != null) {
            return Optional.of(new Suppressed(warning, How.COMMENT, comment.reason()));
        }
        String reason = skip.get(warning.revision());
        if (reason != null) {
            return Optional.of(new Suppressed(warning, How.SKIPPED, reason));
        }
        return baseline.takes(warning) ? Optional.of(new Suppressed(warning, How.BASELINE, "")) : Optional.empty();
    }

    List<RiskWarning> warnings() {
        return warnings;
    }

    List<Suppressed> suppressed() {
        return suppressed;
    }
}
