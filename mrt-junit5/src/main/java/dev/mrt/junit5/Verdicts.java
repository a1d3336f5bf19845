package dev.mrt.junit5;

import dev.mrt.api.result.Finding;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.core.SafetyResult;
import dev.mrt.report.TestMessages;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Turns a verdict into what JUnit knows: nothing, an assertion error, an aborted test. */
final class Verdicts {

    private Verdicts() {}

    /**
     * Ends the test if the migration did not pass.
     *
     * @throws AssertionFailedError if it is not safe
     * @throws TestAbortedException if it is allowed not to have passed
     */
    static void check(RevisionResult result, boolean safe) {
        if (!safe) {
            throw failure(result);
        }
        if (!result.passed()) {
            throw new TestAbortedException(TestMessages.notPassed(result));
        }
    }

    /**
     * Ends the test if a safety test did not pass.
     *
     * @throws AssertionFailedError if it failed
     * @throws TestAbortedException if there was nothing to check
     */
    static void check(SafetyResult result, TestReporter reporter) {
        result.notes().forEach(note -> reporter.publishEntry("mrt", note));
        switch (result.status()) {
            case PASSED -> {}
            case NOT_CHECKED -> throw new TestAbortedException(result.message());
            case FAILED -> throw failure(result);
        }
    }

    private static AssertionFailedError failure(SafetyResult result) {
        return result.expected() == null && result.actual() == null
                ? new AssertionFailedError(result.message())
                : new AssertionFailedError(result.message(), result.expected(), result.actual());
    }

    private static AssertionFailedError failure(RevisionResult result) {
        String message = TestMessages.failure(result);
        List<Finding> compared = result.findings().stream()
                .filter(finding -> finding.before() != null || finding.after() != null)
                .toList();
        if (compared.isEmpty()) {
            return new AssertionFailedError(message);
        }
        return new AssertionFailedError(message, side(compared, Finding::before), side(compared, Finding::after));
    }

    private static String side(List<Finding> findings, Function<Finding, @Nullable String> side) {
        return findings.stream()
                .map(finding -> (finding.object() + "\n" + Objects.requireNonNullElse(side.apply(finding), "")).strip())
                .collect(Collectors.joining("\n\n"));
    }
}
