package dev.mrt.junit5;

import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Mrt;
import dev.mrt.report.TestMessages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The chains of a test class and its nested classes, by what configures them, and the test that is running. */
final class OpenChains implements CloseableResource, AutoCloseable {

    /** Of the package that users know, so that they can silence it. */
    private static final System.Logger LOG = System.getLogger("dev.mrt.junit5");

    private final Map<Object, Mrt> chains = new ConcurrentHashMap<>();
    private volatile @Nullable ExtensionContext running;

    Mrt get(Object key, Supplier<Mrt> opener) {
        return chains.computeIfAbsent(key, absent -> {
            Mrt mrt = opener.get();
            mrt.showReportsTo(report -> publish(mrt, report));
            return mrt;
        });
    }

    /** Reports go to this test from now on. */
    void enter(ExtensionContext test) {
        running = test;
    }

    private void publish(Mrt mrt, VerificationReport report) {
        String summary = "\n" + TestMessages.summary(report, mrt::safe);
        LOG.log(System.Logger.Level.INFO, summary);
        ExtensionContext test = running;
        if (test != null) {
            test.publishReportEntry("mrt", summary);
        }
    }

    void reset() {
        chains.values().forEach(Mrt::reset);
    }

    @Override
    public void close() {
        chains.values().forEach(Mrt::close);
    }
}
