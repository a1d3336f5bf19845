package dev.mrt.engine.liquibase;

import dev.mrt.api.model.Migration;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.changelog.ChangeSet;

/**
 * A changeset in its place in the chain.
 *
 * @param migration what it says
 * @param changeSet Liquibase's own object; only to be touched on the thread that parsed it
 * @param spot where it stands
 * @param physicalFile the path by which Liquibase found its file
 * @param exclusion why this run leaves it out, to a person; empty if it does not
 */
record Step(Migration migration, ChangeSet changeSet, Spot spot, String physicalFile, Optional<String> exclusion) {

    /** Whether it or its rollback runs a user's class or a program. */
    boolean runsCode() {
        return Stream.concat(changeSet.getChanges().stream(), changeSet.getRollback().getChanges().stream())
                .anyMatch(CodeChange::is);
    }
}
