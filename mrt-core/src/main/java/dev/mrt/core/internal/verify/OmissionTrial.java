package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.result.FindingKind;
import java.util.Set;

/**
 * Judges a migration that the engine did not run. One that it marked as run is in the history, and the engine will run its rollback all the
 * same: that can drop what the migration never made. One that met the wrong rows may run without them.
 */
final class OmissionTrial {

    private static final String ONLY_MARKED = "It was only marked as run, and yet the engine runs its rollback. ";
    private static final String CURE =
            "Let the rollback take back only what the migration itself made, or let the engine leave the migration out"
                    + " instead of marking it as run.";

    private final Migration migration;
    private final RollbackPhase rollback;
    private final ApplyPhase phase;

    OmissionTrial(Migration migration, RollbackPhase rollback, ApplyPhase phase) {
        this.migration = migration;
        this.rollback = rollback;
        this.phase = phase;
    }

    /**
     * Judges.
     *
     * @param omitted why it did not run
     * @param judgement is told what the rollback does
     * @return how applying it went in the end
     */
    Applied run(Applied.Omitted omitted, Judgement judgement) throws Exception {
        String reason = omitted.reason();
        if (omitted.markedRan()) {
            reason = rolledBack(omitted, judgement);
            if (judgement.hasFindings()) {
                return new Applied.NotApplicable(reason);
            }
        }
        Applied applied = omitted.mayRunWithoutRows() ? phase.runWithOtherRows(omitted) : omitted;
        return applied instanceof Applied.Omitted ? new Applied.NotApplicable(reason) : applied;
    }

    /** Why it is not applicable, if nothing is found. */
    private String rolledBack(Applied.Omitted omitted, Judgement judgement) throws Exception {
        if (!migration.rollback().isPresent()) {
            return withoutRollback(omitted);
        }
        if (migration.rollback() instanceof Rollback.Declared) {
            return omitted.reason();
        }
        Judgement part = judgement.part(ONLY_MARKED + omitted.reason(), CURE);
        judgement.covered(omitted.before().coverage());
        Doubts.aboutReader(omitted.before().schema(), judgement);
        try {
            rollback.run(omitted.before(), Set.of(), part);
        } finally {
            if (!part.has(FindingKind.ROLLBACK_MISSING)) {
                judgement.add(part);
            }
        }
        return part.has(FindingKind.ROLLBACK_MISSING) ? withoutRollback(omitted) : omitted.reason();
    }

    private static String withoutRollback(Applied.Omitted omitted) {
        return omitted.reason()
                + " It was only marked as run, and has no rollback: the engine's own rollback would stop there.";
    }
}
