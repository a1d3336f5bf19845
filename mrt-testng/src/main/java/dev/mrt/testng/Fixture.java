package dev.mrt.testng;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.core.ChainVerdicts;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import dev.mrt.report.TestMessages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testng.Reporter;

/** The chain of one instance of a test class. Safe for use by several threads, but for the {@link Mrt} itself. */
final class Fixture implements AutoCloseable {

    private final Mrt mrt;
    private @Nullable ChainVerdicts inJobs;
    private volatile boolean tested;

    private Fixture(Mrt mrt) {
        this.mrt = mrt;
        mrt.showReportsTo(report -> Reporter.log(TestMessages.summary(report, mrt::safe), true));
    }

    static Fixture of(Object test, Map<String, String> parameters) {
        MrtConfigBuilder config = Configuration.forTest(test.getClass().getAnnotation(MrtTest.class), parameters);
        MrtConfig said = (test instanceof MrtConfigurer configurer ? configurer.configure(config) : config).build();
        return new Fixture(Mrt.of(Configuration.complete(said, test.getClass())));
    }

    Mrt mrt() {
        return mrt;
    }

    /** A test method has run; its {@code @AfterMethod} methods may come. */
    void tested() {
        tested = true;
    }

    /** What comes now belongs to another test than what was before. */
    void beginTest() {
        if (tested) {
            tested = false;
            mrt.reset();
        }
    }

    /**
     * The chain, verified in one go.
     *
     * @throws MrtException if it cannot be read
     */
    List<MigrationUnderTest> migrations() {
        return migrations(ChainVerdicts.of(mrt));
    }

    /**
     * The chain, verified in several jobs.
     *
     * @throws MrtException if it cannot be read
     */
    synchronized List<MigrationUnderTest> migrations(int jobs) {
        ChainVerdicts known = inJobs;
        if (known == null) {
            known = ChainVerdicts.inJobs(mrt, jobs);
            inJobs = known;
        }
        return migrations(known);
    }

    private List<MigrationUnderTest> migrations(ChainVerdicts verdicts) {
        return verdicts.migrations().stream()
                .map(migration -> MigrationUnderTest.of(migration, () -> verdicts.result(migration.id()), mrt::safe))
                .toList();
    }

    @Override
    public synchronized void close() {
        if (inJobs != null) {
            inJobs.close();
        }
        mrt.close();
    }
}
