package dev.mrt.report;

import dev.mrt.api.result.RevisionResult;
import org.apiguardian.api.API;

/** What a test that stands for a migration says when it does not pass; the same in every test framework. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TestMessages {

    private static final TextReport TEXT = new TextReport(TextStyle.message(
            "Give the table rows of your own (customSeeds), leave the migration out with a reason (skip), or"
                    + " accept what is not known (allowInconclusive)."));

    private TestMessages() {}

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
