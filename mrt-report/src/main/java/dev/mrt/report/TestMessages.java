package dev.mrt.report;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/** What a test that stands for a migration says when it does not pass; the same in every test framework. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TestMessages {

    private static final TextReport TEXT = new TextReport(TextStyle.message(
            "Give the table rows of your own (customSeeds), leave the migration out with a reason (skip), or"
                    + " accept what is not known (allowInconclusive)."));

    /** Plain ASCII, as nobody knows what the reader of a test's output can show. */
    private static final TextReport PLAIN = new TextReport(new TextStyle(0, false, false, ""));

    private TestMessages() {}

    /**
     * What a test that asserts a whole chain shows, whether it passes or fails.
     *
     * @param report the verdicts
     * @param safe whether one can release on a verdict
     * @return the table of {@code mrt verify} and the sum, in several lines
     */
    public static String summary(VerificationReport report, Predicate<RevisionResult> safe) {
        return PLAIN.summary(report, safe);
    }

    /**
     * Why the test fails.
     *
     * @param result a verdict that is not safe
     * @return everything that is known, in several lines
     */
    public static String failure(RevisionResult result) {
        return TEXT.revision(result);
    }

    /**
     * Why the test is neither green nor red.
     *
     * @param result a verdict that is not passed, but safe by the rules of the configuration
     * @return one sentence
     */
    public static String notPassed(RevisionResult result) {
        return Titles.of(result.migration()) + " is " + result.verdict().words() + ": " + result.reason();
    }
}
