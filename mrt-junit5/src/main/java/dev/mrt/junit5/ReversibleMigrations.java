package dev.mrt.junit5;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.core.ChainVerdicts;
import dev.mrt.core.Mrt;
import dev.mrt.report.Titles;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.DynamicTest;

/**
 * One test for each migration of a chain.
 *
 * <p>A test is named like its migration ({@code V3 drop phone}) and
 * <ul>
 *   <li>passes if the migration does,
 *   <li>fails if the migration fails, if the chain could not be brought to it (not run), or if it is inconclusive; the message says what is
 *       lost or left behind, and where a finding has a before and an after, an IDE shows the difference,
 *   <li>is aborted, with the reason, if the migration is skipped, not applicable, or inconclusive where that is allowed.
 * </ul>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class ReversibleMigrations {

    private ReversibleMigrations() {}

    /**
     * The tests of a chain, for a {@link org.junit.jupiter.api.TestFactory}. The first one that runs verifies the whole chain, once for
     * each {@link Mrt}; its time is the time of all of them.
     *
     * @param mrt the chain
     * @return one test for each selected migration, in the chain's order
     * @throws MrtException if the files cannot be read as a chain
     */
    public static Stream<DynamicTest> of(Mrt mrt) {
        ChainVerdicts verdicts = ChainVerdicts.of(mrt);
        return verdicts.migrations().stream().map(migration -> test(mrt, migration, verdicts));
    }

    private static DynamicTest test(Mrt mrt, Migration migration, ChainVerdicts verdicts) {
        return DynamicTest.dynamicTest(Titles.of(migration), () -> {
            RevisionResult result = verdicts.result(migration.id());
            Verdicts.check(result, mrt.safe(result));
        });
    }
}
