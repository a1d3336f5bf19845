package dev.mrt.report.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import dev.mrt.api.check.RiskWarning;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Writes findings as a code quality report of GitLab, which shows them in a merge request. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GitlabReport {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private GitlabReport() {}

    private record Issue(
            String description,
            @SerializedName("check_name") String checkName,
            String fingerprint,
            String severity,
            Location location) {}

    private record Location(String path, Begin lines) {}

    private record Begin(int begin) {}

    /**
     * One array.
     *
     * @param chain the findings
     * @return JSON that ends with a line break
     */
    public static String of(CheckedChain chain) {
        Fingerprints fingerprints = new Fingerprints();
        List<Issue> issues = new ArrayList<>();
        for (RiskWarning warning : chain.report().warnings()) {
            issues.add(new Issue(
                    warning.code() + " " + warning.pattern() + ": " + Wording.whole(warning),
                    warning.code(),
                    fingerprints.next(warning),
                    severity(warning),
                    new Location(
                            chain.file(warning),
                            new Begin(Math.max(1, warning.location().line())))));
        }
        return GSON.toJson(issues) + "\n";
    }

    /** Of info, minor, major, critical and blocker. */
    private static String severity(RiskWarning warning) {
        return switch (warning.severity()) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO, OFF -> "info";
        };
    }
}
