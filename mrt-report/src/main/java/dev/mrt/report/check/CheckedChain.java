package dev.mrt.report.check;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What the writers of this package are given: the findings, and what stands around them.
 *
 * @param report the findings
 * @param migrations the chain in order
 * @param rules what every check that may have run is about
 * @param files the path that a reader of the report can open; what {@link SourceLocation#file()} says where there is none
 * @param strict whether warnings fail the run
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CheckedChain(
        CheckReport report,
        List<Migration> migrations,
        List<Descriptor> rules,
        Function<SourceLocation, String> files,
        boolean strict) {

    /** Copies its lists. */
    public CheckedChain {
        migrations = List.copyOf(migrations);
        rules = List.copyOf(rules);
    }

    /**
     * Whether a finding fails the run.
     *
     * @param warning a finding that counts
     * @return {@code true} for an error and, if the run is strict, for a warning
     */
    public boolean fails(RiskWarning warning) {
        return warning.severity() == Severity.ERROR || (strict && warning.severity() == Severity.WARNING);
    }

    /**
     * Whether nothing fails the run.
     *
     * @return {@code false} if a finding does
     */
    public boolean safe() {
        return report.warnings().stream().noneMatch(this::fails);
    }

    /**
     * The file that a finding is in.
     *
     * @param warning a finding
     * @return the path that a reader of the report can open
     */
    public String file(RiskWarning warning) {
        return files.apply(warning.location());
    }

    Optional<Migration> migration(String revision) {
        return migrations.stream()
                .filter(migration -> migration.id().value().equals(revision))
                .findFirst();
    }
}
