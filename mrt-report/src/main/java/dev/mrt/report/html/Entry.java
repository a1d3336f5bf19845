package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.report.Printable;
import dev.mrt.report.Titles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one migration.
 *
 * @param revision its name
 * @param migration the migration, {@code null} where there are no files
 * @param recorded its verdict, {@code null} if there is none
 * @param expected whether there should be one
 * @param warnings what the static checks found
 */
record Entry(
        String revision,
        @Nullable Migration migration,
        @Nullable VerdictOn recorded,
        boolean expected,
        List<RiskWarning> warnings) {

    /** The rollback is no longer the one that the verdict is about. */
    boolean isStale() {
        return recorded != null && migration != null && !recorded.rollback().isLike(RollbackText.of(migration));
    }

    /** Its verdict; {@code null} if there is none that holds. */
    @Nullable
    VerdictOn verdict() {
        return isStale() ? null : recorded;
    }

    State state() {
        VerdictOn verdict = verdict();
        return State.of(verdict == null ? null : verdict.verdict());
    }

    /** Whether it fails the run, as far as verdicts go. */
    boolean isUnsafe() {
        VerdictOn verdict = verdict();
        return verdict == null ? expected || isStale() : !verdict.safe();
    }

    /** Its name and description. */
    String title() {
        if (migration != null) {
            return Titles.of(migration);
        }
        String description = recorded == null ? "" : Printable.line(recorded.description());
        return (name() + " " + description).strip();
    }

    private String name() {
        String name = Printable.line(revision);
        return name.contains("::") || name.startsWith("R:") ? name : "V" + name;
    }

    /** Where it stands. */
    String file() {
        if (migration != null) {
            return migration.location().toString();
        }
        return recorded == null ? "" : recorded.file();
    }

    /** Its rollback; {@code null} if nothing is known of it. */
    @Nullable
    RollbackText rollback() {
        if (migration != null) {
            return RollbackText.of(migration);
        }
        return recorded == null ? null : recorded.rollback();
    }
}
