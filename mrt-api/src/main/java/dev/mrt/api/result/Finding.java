package dev.mrt.api.result;

import dev.mrt.api.model.SourceLocation;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param kind what sort of thing
 * @param object the dotted name of what is affected, in the catalog's spelling; empty where it is the migration as a whole
 * @param message to a person: what, how much, what to do
 * @param before what it was, {@code null} where that has no short form
 * @param after what it is now, {@code null} where that has no short form
 * @param diff a unified diff of the canonical rendering, empty if there is none
 * @param up where the migration stands
 * @param rollback where its rollback stands, the migration's own place if there is none
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Finding(
        FindingKind kind,
        String object,
        String message,
        @Nullable String before,
        @Nullable String after,
        String diff,
        SourceLocation up,
        SourceLocation rollback) {

    /**
     * Where a reader has to look.
     *
     * @return the place of the migration where applying it is the matter, that of its rollback otherwise
     */
    public SourceLocation place() {
        return switch (kind) {
            case APPLY_FAILED, REAPPLY_FAILED, NOT_RERUNNABLE -> up;
            default -> rollback;
        };
    }
}
