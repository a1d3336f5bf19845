package dev.mrt.testng;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.report.TestMessages;
import dev.mrt.report.Titles;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.testng.SkipException;

/**
 * The parameter of a test that is about one migration; reports show it as {@code V3 drop phone}.
 *
 * <p>Where the chain could not be read there is one in its place that throws the reason from each of its methods, as TestNG would take an error
 * in a data provider for a reason to skip. Safe for use by several threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class MigrationUnderTest {

    private final String title;
    private final Supplier<Migration> migration;
    private final Supplier<RevisionResult> result;
    private final Predicate<RevisionResult> safe;

    private MigrationUnderTest(
            String title,
            Supplier<Migration> migration,
            Supplier<RevisionResult> result,
            Predicate<RevisionResult> safe) {
        this.title = title;
        this.migration = migration;
        this.result = result;
        this.safe = safe;
    }

    static MigrationUnderTest of(Migration migration, Supplier<RevisionResult> result, Predicate<RevisionResult> safe) {
        return new MigrationUnderTest(Titles.of(migration), () -> migration, result, safe);
    }

    static MigrationUnderTest unreadable(MrtException reason) {
        return new MigrationUnderTest(
                "all migrations",
                () -> {
                    throw reason;
                },
                () -> {
                    throw reason;
                },
                unjudged -> false);
    }

    /**
     * The migration as its files say.
     *
     * @return never {@code null}
     * @throws MrtException if the chain could not be read
     */
    public Migration migration() {
        return migration.get();
    }

    /**
     * The verdict on it. The first call for any migration of a chain verifies them all, or all of a part where they are verified in parallel.
     *
     * @return never {@code null}
     * @throws MrtException if the files, the configuration or the database do not allow a verification
     */
    public RevisionResult result() {
        return result.get();
    }

    /**
     * Passes if the migration does.
     *
     * @throws AssertionError if it fails, could not be run, or is inconclusive; the message says what is lost or left behind
     * @throws SkipException with the reason, if it is skipped, not applicable, or inconclusive where that is allowed
     * @throws MrtException as {@link #result()}
     */
    public void assertReversible() {
        RevisionResult known = result();
        if (!safe.test(known)) {
            throw new AssertionError(TestMessages.failure(known));
        }
        if (!known.passed()) {
            throw new SkipException(TestMessages.notPassed(known));
        }
    }

    /** Version and description, for reports. */
    @Override
    public String toString() {
        return title;
    }
}
