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
        ExtensionContext test = running;
        if (test != null) {
            test.publishReportEntry("mrt", "\n" + TestMessages.summary(report, mrt::safe));
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
