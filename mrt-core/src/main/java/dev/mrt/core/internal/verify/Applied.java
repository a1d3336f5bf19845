package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Omission;
import java.util.Locale;
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
     * The engine says that it did not run it, or only marked it as run; other rows may lead to another answer.
     *
     * @param before the database before it
     * @param markedRan whether the history says all the same that it ran
     * @param omission why
     */
    record Omitted(Moment before, boolean markedRan, Omission omission) implements Applied {

        /** Whether to look what the engine does where there are no rows. */
        boolean mayRunWithoutRows() {
            return omission.rowsDecide() && before.hasRows();
        }

        String reason() {
            String sentence = Errors.sentence(omission.reason());
            return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        }
    }

    /**
     * It cannot be applied, not even to empty tables.
     *
     * @param failure why
     */
    record Failed(StepResult.Failure failure) implements Applied {}
}
