package dev.mrt.report;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Finding;

/** Where a reader has to look. */
final class Places {

    private Places() {}

    /** The migration where applying it is the matter, its rollback otherwise. */
    static SourceLocation of(Finding finding) {
        return finding.place();
    }
}
