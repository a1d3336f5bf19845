package dev.mrt.core.internal.check;

import dev.mrt.api.check.RiskWarning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings that are known: of several alike, as many as there were. Not safe for use by several threads. */
final class Baseline {

    static final Baseline NONE = new Baseline(List.of());

    private final Map<Fingerprint, Integer> left = new HashMap<>();

    Baseline(List<Fingerprint> known) {
        known.forEach(fingerprint -> left.merge(fingerprint, 1, Integer::sum));
    }

    /** Whether a finding is known; it is then used up. */
    boolean takes(RiskWarning warning) {
        Fingerprint fingerprint = Fingerprint.of(warning);
        int many = left.getOrDefault(fingerprint, 0);
        if (many > 0) {
            left.put(fingerprint, many - 1);
        }
        return many > 0;
    }
}
