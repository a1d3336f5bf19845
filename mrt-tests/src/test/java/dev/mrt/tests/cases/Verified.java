package dev.mrt.tests.cases;

import dev.mrt.api.result.VerificationReport;
import java.util.concurrent.Callable;

/** A report that is made when it is first asked for; what went wrong then goes wrong each time. */
final class Verified {

    private final Callable<VerificationReport> verification;
    private VerificationReport report;
    private Exception failure;

    Verified(Callable<VerificationReport> verification) {
        this.verification = verification;
    }

    VerificationReport report() throws Exception {
        if (report == null && failure == null) {
            make();
        }
        if (failure != null) {
            throw failure;
        }
        return report;
    }

    private void make() {
        try {
            report = verification.call();
        } catch (Exception e) {
            failure = e;
        }
    }
}
