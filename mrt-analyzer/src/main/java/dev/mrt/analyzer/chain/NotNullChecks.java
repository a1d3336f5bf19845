package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.SqlName;
import java.util.Arrays;

/** Recognises the check that stands for NOT NULL. */
final class NotNullChecks {

    private NotNullChecks() {}

    /** Whether a constraint lets no row with NULL in a column pass, now and for all rows that are there. */
    static boolean isMet(ConstraintDefinition constraint, SqlName column) {
        return constraint.validated()
                && constraint.kind() == ConstraintDefinition.Kind.CHECK
                && demands(constraint.expression(), column);
    }

    private static boolean demands(String expression, SqlName column) {
        String condition = NormalText.of(expression);
        if (NormalText.mentions(condition, "or")) {
            return false;
        }
        String wanted = column.name() + " is not null";
        return Arrays.stream(condition.split(" and ", -1))
                .map(NormalText::of)
                .anyMatch(part -> part.equals(wanted) || part.equals("not " + column.name() + " is null"));
    }
}
