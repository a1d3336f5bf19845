package dev.mrt.report.html;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Script;
import dev.mrt.api.result.RevisionResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one migration.
 *
 * @param migration the migration, as its files say or, where there are none, as the report of its verification says
 * @param hasFiles whether files say so
 * @param recorded its verdict, {@code null} if there is none
 * @param expected whether there should be one
 * @param moved whether the migrations before it are others than when it was verified
 * @param accepted whether a team can release on this verdict
 * @param warnings what the static checks found
 */
record Entry(
        Migration migration,
        boolean hasFiles,
        @Nullable RevisionResult recorded,
        boolean expected,
        boolean moved,
        boolean accepted,
        List<RiskWarning> warnings) {

    String revision() {
        return migration.id().value();
    }

    /** The migration or its rollback is no longer what the verdict is about. */
    boolean isChanged() {
        return recorded != null && !Texts.areAlike(recorded.migration(), migration);
    }

    /** The verdict is about something else than what is there now: another text, or this text on another schema. */
    boolean isStale() {
        return recorded != null && (moved || isChanged());
    }

    /** Its verdict; {@code null} if there is none that holds. */
    @Nullable
    RevisionResult verdict() {
        return isStale() ? null : recorded;
    }

    State state() {
        RevisionResult verdict = verdict();
        return State.of(verdict == null ? null : verdict.verdict());
    }

    /** Whether it fails the run, as far as verdicts go. */
    boolean isUnsafe() {
        return verdict() == null ? expected || isStale() : !accepted;
    }

    Script up() {
        return numbered(Texts.up(migration));
    }

    Script down() {
        return numbered(Texts.down(migration));
    }

    private Script numbered(Script script) {
        return hasFiles || !revision().contains("::") ? script : Texts.unnumbered(script);
    }
}
