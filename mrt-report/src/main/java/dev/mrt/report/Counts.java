package dev.mrt.report;

import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** The sum of a report in one sentence. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Counts {

    private Counts() {}

    /**
     * How many verdicts there are of each sort.
     *
     * @param report the verdicts
     * @return for example {@code 10 migrations: 7 passed, 3 failed.}
     */
    public static String of(VerificationReport report) {
        int total = report.results().size();
        String parts = Arrays.stream(Verdict.values())
                .filter(verdict -> report.count(verdict) > 0)
                .map(verdict -> report.count(verdict) + " " + verdict.words())
                .collect(Collectors.joining(", "));
        return total + (total == 1 ? " migration: " : " migrations: ") + (total == 0 ? "none" : parts) + ".";
    }
}
