package dev.mrt.engine.liquibase;

import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.PreconditionContainer;

/** Whether the preconditions of a changeset ask for rows, so that other rows may lead to another answer. */
final class RowConditions {

    private static final Set<String> ASK_FOR_ROWS =
            Set.of("sqlCheck", "rowCount", "tableIsEmpty", "customPrecondition");

    private RowConditions() {}

    static boolean in(ChangeSet changeSet) {
        PreconditionContainer preconditions = changeSet.getPreconditions();
        return preconditions != null && ask(preconditions);
    }

    private static boolean ask(Precondition precondition) {
        return ASK_FOR_ROWS.contains(precondition.getName())
                || (precondition instanceof PreconditionLogic logic
                        && logic.getNestedPreconditions().stream().anyMatch(RowConditions::ask));
    }
}
