package dev.mrt.api.result;

import java.util.Locale;
import org.apiguardian.api.API;

/** What can be said about the rollback of one migration. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Verdict {
    /** Applied on rows, rolled back, schema and data are what they were, and applied again with the same result. */
    PASSED,
    /** Something is lost, left behind, or fails. */
    FAILED,
    /** A person asked not to verify it, with a reason. */
    SKIPPED,
    /** It could not be checked on rows that matter; never counts as passed. */
    INCONCLUSIVE,
    /** The engine does not run it here: a precondition, context, dbms or label keeps it out. */
    NOT_APPLICABLE,
    /** The chain could not be brought to it, or the run ended before it. */
    NOT_RUN;

    /**
     * The verdict as a person reads it.
     *
     * @return for example {@code not applicable}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
