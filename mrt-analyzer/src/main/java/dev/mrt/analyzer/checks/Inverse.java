package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.Updates.Fate;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What would take one assignment of an UPDATE back, and whether that is what the rollback does. */
final class Inverse {

    private final Update update;
    private final Assignment assignment;

    private Inverse(Update update, Assignment assignment) {
        this.update = update;
        this.assignment = assignment;
    }

    static Inverse of(Update update, Assignment assignment) {
        return new Inverse(update, assignment);
    }

    /** What is lost if nothing but the new values is left. */
    static Fate loss(Update update, Assignment assignment) {
        if (!Assignments.isLossy(assignment)
                || Conditions.oldValue(update, assignment).isPresent()) {
            return Fate.FINE;
        }
        boolean all = Assignments.isConstant(assignment)
                && RowTargets.isEverything(update.where())
                && update.from().isEmpty();
        return all ? Fate.SAME_FOR_ALL : Fate.LOST;
    }

    /** What becomes of the old value with these updates of the column, which has this name when they run. */
    Fate fate(List<Update> back, SqlName column) {
        Optional<String> old = Conditions.oldValue(update, assignment);
        if (old.isPresent()) {
            return back.stream().allMatch(each -> hitsOthers(each, column)) ? Fate.REVERSED_WRONGLY : Fate.FINE;
        }
        if (Assignments.isLossy(assignment)) {
            return back.stream().anyMatch(each -> writesKnownValue(each, column) || mapsBack(each, column))
                    ? Fate.FINE
                    : loss(update, assignment);
        }
        return back.stream().allMatch(each -> isNoInverse(each, column)) ? Fate.REVERSED_WRONGLY : Fate.FINE;
    }

    /** {@code SET c = 'new' WHERE c = 'old'}, taken back by a condition that rows fulfil which had the new value before. */
    private boolean hitsOthers(Update back, SqlName column) {
        boolean all = RowTargets.isEverything(back.where()) && back.from().isEmpty();
        boolean byValue = Conditions.values(back.where())
                .filter(each -> each.column().equals(column.name()))
                .isPresent();
        return Assignments.isConstant(expression(back, column)) && (all || byValue);
    }

    /** The same rows get a written value on the way up and on the way down: the author knows what was there. */
    private boolean writesKnownValue(Update back, SqlName column) {
        return !RowTargets.isEverything(update.where())
                && Assignments.isConstant(assignment)
                && Assignments.isConstant(expression(back, column))
                && Text.isSame(update.where(), back.where());
    }

    /** One CASE for another: the author maps the values there and back. */
    private boolean mapsBack(Update back, SqlName column) {
        return isCase(assignment) && isCase(expression(back, column));
    }

    private static boolean isCase(Assignment assignment) {
        return Text.folded(assignment.expression()).matches("\\(*case\\b.*");
    }

    private boolean isNoInverse(Update back, SqlName column) {
        if (Text.isSame(expression(back, column).expression(), assignment.expression())) {
            return !isItsOwnInverse();
        }
        boolean byValue = SavedValues.mentions(update.where(), assignment.column())
                || SavedValues.mentions(back.where(), column)
                || !back.from().isEmpty()
                || !update.from().isEmpty();
        return !byValue && RowTargets.isEverything(update.where()) != RowTargets.isEverything(back.where());
    }

    /** {@code NOT c}, {@code -c}, {@code 1 - c}. */
    private boolean isItsOwnInverse() {
        String name = Pattern.quote(assignment.column().name());
        return Text.squeezed(assignment.expression()).matches("(?:not|!|[\\d.]*-)(?:\\w+\\.)?" + name);
    }

    private static Assignment expression(Update back, SqlName column) {
        return back.assignments().stream()
                .filter(each -> each.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
