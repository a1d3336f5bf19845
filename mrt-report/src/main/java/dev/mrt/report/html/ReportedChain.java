package dev.mrt.report.html;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.check.CheckedChain;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about. One of findings and verdicts has to be there.
 *
 * @param mrtVersion the version of mrt that writes the page
 * @param checked the chain as its files say, with the findings of the static checks; {@code null} if there are no files
 * @param verified the verdicts of this run or of an earlier one; {@code null} if nobody verified the chain
 * @param accepted whether a team can release on a verdict
 * @param expected the migrations that there should be verdicts on; no matter where {@code verified} is {@code null}
 * @param made when the page was made, for people; empty if that is not said, which keeps two pages of one chain the same
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReportedChain(
        String mrtVersion,
        @Nullable CheckedChain checked,
        @Nullable VerificationReport verified,
        Predicate<RevisionResult> accepted,
        List<String> expected,
        String made) {

    /**
     * Copies its list.
     *
     * @throws IllegalArgumentException if there is neither a chain nor a verdict
     */
    public ReportedChain {
        if (checked == null && verified == null) {
            throw new IllegalArgumentException("A page needs findings or verdicts.");
        }
        expected = List.copyOf(expected);
    }

    /**
     * The findings of a chain that nobody verified.
     *
     * @param checked the findings
     * @return a chain without verdicts
     */
    public static ReportedChain of(CheckedChain checked) {
        return new ReportedChain(checked.report().mrtVersion(), checked, null, result -> false, List.of(), "");
    }

    /**
     * Whether nothing fails the run.
     *
     * @return {@code false} if a finding does, if a verdict does, or if there is none that holds where one was expected
     */
    public boolean safe() {
        CheckedChain files = checked;
        return (files == null || files.safe()) && Entries.of(this).unsafe().isEmpty();
    }
}
