package dev.mrt.junit5;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Mrt;
import org.jspecify.annotations.Nullable;

/** Verifies a chain when its first result is wanted, once, whoever asks; an error is as final as a result. Safe for use by several threads. */
final class Verification {

    private @Nullable VerificationReport report = null;
    private @Nullable MrtException error = null;

    synchronized RevisionResult result(Mrt mrt, MigrationId id) {
        return report(mrt).results().stream()
                .filter(result -> result.migration().id().equals(id))
                .findFirst()
                .orElseThrow(() -> MrtException.internal("The report has no result for " + id + ".", null));
    }

    private VerificationReport report(Mrt mrt) {
        if (error != null) {
            throw error;
        }
        if (report == null) {
            report = verify(mrt);
        }
        return report;
    }

    private VerificationReport verify(Mrt mrt) {
        try {
            return mrt.checkAll();
        } catch (MrtException e) {
            error = e;
            throw e;
        }
    }
}
