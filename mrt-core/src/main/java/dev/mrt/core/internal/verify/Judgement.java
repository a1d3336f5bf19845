package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.compare.Defect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found out about one migration, and comes to a verdict. */
final class Judgement {

    private final Migration migration;
    private final String premise;
    private final String cure;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<Limitation> limitations = new LinkedHashSet<>();
    private final List<String> doubts = new ArrayList<>();
    private Coverage coverage = Coverage.NONE;
    private String notApplicable = "";

    Judgement(Migration migration) {
        this(migration, premiseOf(migration.rollback()), "");
    }

    private Judgement(Migration migration, String premise, String cure) {
        this.migration = migration;
        this.premise = premise;
        this.cure = cure;
    }

    private static String premiseOf(Rollback rollback) {
        return rollback instanceof Rollback.Declared declared
                ? "The rollback was declared to need nothing: " + Errors.sentence(declared.description())
                        + " Yet something stays behind. "
                : "";
    }

    /** A judgement of a part, on the same premise, that has found nothing yet; whoever keeps it adds it to this one. */
    Judgement part() {
        return new Judgement(migration, premise, cure);
    }

    /**
     * A judgement of a part that rests on something that a reader must know.
     *
     * @param known one or more sentences, told with each finding about the rollback
     * @param instead what to do about each of these findings, in place of the usual advice
     */
    Judgement part(String known, String instead) {
        return new Judgement(migration, known + " " + premise, instead);
    }

    /** A judgement that knows what this one has found already; whoever keeps it adds it to this one. */
    Judgement continued() {
        Judgement next = part();
        next.findings.addAll(findings);
        return next;
    }

    Migration migration() {
        return migration;
    }

    /** A comparison went wrong. */
    void defect(Defect defect) {
        findings.add(new Finding(
                defect.kind(),
                defect.object(),
                worded(defect.kind(), defect.what(), Advice.on(defect.kind())),
                defect.before(),
                defect.after(),
                defect.diff(),
                migration.location(),
                rollbackLocation()));
    }

    /** A step of the engine failed. */
    void failure(FindingKind kind, String what, StepResult.Failure failure) {
        failure(kind, what, failure, "");
    }

    /**
     * A step of the engine failed.
     *
     * @param advice what to do in this case; empty for the usual advice
     */
    void failure(FindingKind kind, String what, StepResult.Failure failure, String advice) {
        boolean inUp = kind == FindingKind.APPLY_FAILED
                || kind == FindingKind.REAPPLY_FAILED
                || kind == FindingKind.NOT_RERUNNABLE;
        findings.add(new Finding(
                kind,
                "",
                worded(kind, what + " " + Errors.of(failure), advice.isEmpty() ? Advice.on(kind) : advice),
                null,
                null,
                "",
                inUp ? failure.location() : migration.location(),
                inUp ? rollbackLocation() : failure.location()));
    }

    private String worded(FindingKind kind, String what, String advice) {
        return aboutRollback(kind) ? premise + what + " " + (cure.isEmpty() ? advice : cure) : what + " " + advice;
    }

    private static boolean aboutRollback(FindingKind kind) {
        return switch (kind) {
            case APPLY_FAILED, NOT_RERUNNABLE, ROLLBACK_MISSING -> false;
            default -> true;
        };
    }

    /** A phase took too long; it is the script's fault that was running. */
    void timeout(Timebox.TimedOut timeout) {
        boolean rollingBack = timeout.phase().startsWith("rollback");
        findings.add(new Finding(
                FindingKind.TIMEOUT,
                "",
                timeout.getMessage() + " " + Advice.on(FindingKind.TIMEOUT),
                null,
                null,
                "",
                migration.location(),
                rollingBack ? rollbackLocation() : migration.location()));
    }

    /** Something is wrong with the migration as a whole. */
    void finding(FindingKind kind, String what) {
        defect(new Defect(kind, "", what, null, null, ""));
    }

    void limitation(LimitationKind kind, String object, String message) {
        limitations.add(new Limitation(kind, object, message));
    }

    /** Something that matters could not be checked. */
    void doubt(String reason) {
        if (!doubts.contains(reason)) {
            doubts.add(reason);
        }
    }

    void covered(Coverage exercised) {
        coverage = exercised;
    }

    boolean hasFindings() {
        return !findings.isEmpty();
    }

    /** Whether the rollback did not come to its end, so that there is nothing to compare. */
    boolean failedToRollBack() {
        return has(FindingKind.ROLLBACK_FAILED) || has(FindingKind.ROLLBACK_MISSING);
    }

    boolean has(FindingKind kind) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind);
    }

    /** The engine does not run it here, which is the verdict if nothing is found and nothing in doubt. */
    void notApplicable(String reason) {
        notApplicable = reason;
        if (coverage.equals(Coverage.NONE)) {
            // Nothing was compared that they could limit.
            limitations.clear();
        }
    }

    boolean hasFinding(FindingKind kind, String object) {
        return findings.stream()
                .anyMatch(finding -> finding.kind() == kind && finding.object().equals(object));
    }

    /** Takes over what a trial found out. */
    void add(Judgement trial) {
        findings.addAll(trial.findings);
        limitations.addAll(trial.limitations);
        trial.doubts.forEach(this::doubt);
    }

    private SourceLocation rollbackLocation() {
        return migration.rollback().scriptOr(migration.location()).location();
    }

    RevisionResult result(Duration took) {
        Verdict verdict = Verdict.PASSED;
        String reason = "";
        if (hasFindings()) {
            verdict = Verdict.FAILED;
        } else if (!doubts.isEmpty()) {
            verdict = Verdict.INCONCLUSIVE;
            reason =
                    notApplicable.isEmpty() ? String.join(" ", doubts) : notApplicable + " " + String.join(" ", doubts);
        } else if (!notApplicable.isEmpty()) {
            verdict = Verdict.NOT_APPLICABLE;
            reason = notApplicable;
        }
        return new RevisionResult(
                migration, verdict, reason, List.copyOf(findings), List.copyOf(limitations), coverage, took);
    }

    /** A migration that was not judged. */
    static RevisionResult unjudged(Migration migration, Verdict verdict, String reason) {
        return new RevisionResult(migration, verdict, reason, List.of(), List.of(), Coverage.NONE, Duration.ZERO);
    }
}
