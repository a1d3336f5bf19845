package dev.mrt.api.check;

import org.apiguardian.api.API;

/**
 * How rollbacks are written.
 *
 * @param preserveData whether rows and values that migrations lose are kept in side tables; this changes the migrations, too
 * @param apply whether files are written
 * @param verify whether a rollback has to pass a verification on a copy of the files before it is written; means nothing without {@code apply}
 * @param force whether a rollback that is there may be replaced; means nothing without {@code apply}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FixOptions(boolean preserveData, boolean apply, boolean verify, boolean force) {

    /** Nothing is written. */
    public static final FixOptions SUGGEST = new FixOptions(false, false, true, false);
}
