package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.SetType;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that was there before the migration gets a type.
 *
 * @param at the change
 * @param column the column as it is called then
 * @param origin the column as it was called before the migration
 * @param from its type until then, {@code null} if the scripts do not tell
 * @param to its type from then on
 * @param using the expression that converts, empty if none
 */
record TypeStep(
        Occurrence<?> at,
        Place column,
        Place origin,
        @Nullable SqlType from,
        SqlType to,
        String using) {

    static Stream<TypeStep> in(MigrationContext migration) {
        return migration.upChanges().stream().flatMap(at -> step(migration, at).stream());
    }

    private static Optional<TypeStep> step(MigrationContext migration, Occurrence<?> at) {
        Change change = at.change();
        if (change instanceof SetType set) {
            return step(migration, at, set.table(), set.column(), set.type(), set.using());
        }
        return change instanceof RedefineColumn redefine
                ? step(
                        migration,
                        at,
                        redefine.table(),
                        redefine.column(),
                        redefine.to().type(),
                        "")
                : Optional.empty();
    }

    private static Optional<TypeStep> step(
            MigrationContext migration, Occurrence<?> at, SqlName table, SqlName column, SqlType to, String using) {
        SqlType from = at.before()
                .table(table)
                .flatMap(known -> known.column(column))
                .map(ColumnDefinition::type)
                .filter(type -> !type.name().isEmpty())
                .orElse(null);
        return to.name().isEmpty()
                ? Optional.empty()
                : Trace.column(migration, at.change(), table, column)
                        .map(origin -> new TypeStep(at, new Place(table, column), origin, from, to, using));
    }

    Optional<TypeChange> change(MigrationContext migration) {
        return from == null
                ? Optional.empty()
                : Optional.of(TypeChange.between(migration.dialect(), column.column(), from, to, using));
    }

    /** Lists of labels are the matter of a check of their own. */
    boolean isEnumeration() {
        return from != null && isLabels(from) && isLabels(to);
    }

    private static boolean isLabels(SqlType type) {
        return type.name().equals("enum") || type.name().equals("set");
    }

    String words() {
        return column + (from == null ? "" : " from " + from.text()) + " to " + to.text();
    }
}
