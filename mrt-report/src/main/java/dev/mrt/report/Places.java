package dev.mrt.report;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Finding;
import org.apiguardian.api.API;

/** Where a reader has to look. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Places {

    private Places() {}

    /**
     * The migration where applying it is the matter, its rollback otherwise.
     *
     * @param finding what is wrong
     * @return where to look first
     */
    public static SourceLocation of(Finding finding) {
        return finding.place();
    }
}
