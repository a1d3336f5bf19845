package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.StepResult;
import java.util.Set;

/** How applying a migration to tables with rows went. */
sealed interface Applied {

    /**
     * It is applied.
     *
     * @param before the database before it, with the rows that it took in the end
     * @param emptied tables that had to be empty
     */
    record Done(Moment before, Set<TableRef> emptied) implements Applied {}

    /**
     * The engine does not run it here.
     *
     * @param reason why
     */
    record NotApplicable(String reason) implements Applied {}

    /**
     * It cannot be applied, not even to empty tables.
     *
     * @param failure why
     */
    record Failed(StepResult.Failure failure) implements Applied {}
}
