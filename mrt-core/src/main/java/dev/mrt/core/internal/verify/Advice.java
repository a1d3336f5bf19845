package dev.mrt.core.internal.verify;

import dev.mrt.api.result.FindingKind;
import org.apiguardian.api.API;

/** What to do about each kind of finding, one sentence. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Advice {

    private Advice() {}

    /**
     * Tells it.
     *
     * @param kind what is wrong
     * @return the sentence
     */
    public static String on(FindingKind kind) {
        return switch (kind) {
            case APPLY_FAILED -> "Mend the migration; nothing after it can be verified.";
            case ROLLBACK_MISSING -> "Write one, or skip this migration with a reason.";
            case ROLLBACK_FAILED -> "Mend the rollback so that it runs on tables with rows.";
            case ROLLBACK_FAILED_AFTER_WRITES ->
                "Let the rollback deal with rows that only the new schema allows: convert them, or keep them elsewhere.";
            case SCHEMA_NOT_RESTORED -> "Let the rollback restore exactly what was there.";
            case ROWS_LOST, VALUES_CHANGED ->
                "Keep a copy in the migration (a backup table or column) and put it back in the rollback.";
            case ROWS_ADDED -> "Let the rollback remove what the migration added.";
            case WRITES_LOST ->
                "Keep rows that were written after the migration when rolling back: move them, do not drop them.";
            case REAPPLY_FAILED, REAPPLY_DIFFERS ->
                "Let the rollback undo everything, so that the migration can be deployed again.";
            case TIMEOUT -> "Make it faster, or raise the timeout.";
            case NOT_RERUNNABLE -> "Write it so that it can run again, for example with CREATE OR REPLACE.";
        };
    }
}
