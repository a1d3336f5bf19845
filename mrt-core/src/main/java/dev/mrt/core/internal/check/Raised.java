package dev.mrt.core.internal.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import java.util.Comparator;
import java.util.Set;

/**
 * A finding with its place in the chain.
 *
 * @param warning the finding
 * @param index the place of its migration in the chain; that behind the last for none
 * @param inRollback whether it is shown in another file than the migration
 * @param lines the lines of its file whose comments are for it, besides those for the whole file
 */
record Raised(RiskWarning warning, int index, boolean inRollback, Set<Integer> lines) {

    /** That of the chain, then that of the files. */
    static final Comparator<Raised> ORDER = Comparator.comparingInt(Raised::index)
            .thenComparing(Raised::inRollback)
            .thenComparing(raised -> raised.warning().location().file())
            .thenComparing(raised -> raised.warning().location().line())
            .thenComparing(Raised::column)
            .thenComparing(raised -> raised.warning().code())
            .thenComparing(raised -> raised.warning().object());

    Raised with(RiskWarning other) {
        return new Raised(other, index, inRollback, lines);
    }

    private int column() {
        Statement statement = warning.statement();
        return statement == null ? 0 : statement.column();
    }

    /** What two findings have to share to be one. */
    Object identity() {
        Statement statement = warning.statement();
        boolean nameless = statement == null && warning.object().isEmpty();
        return new Identity(
                warning.code(),
                warning.location().toString(),
                column(),
                statement == null ? "" : statement.text(),
                nameless ? warning.message() : warning.object());
    }

    private record Identity(String code, String place, int column, String statement, String about) {}
}
