package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.ANY;

import dev.mrt.analyzer.checks.Back.Lasting;
import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.analyzer.checks.TypeChange.Effect;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.ObjectChange.AddEnumValue;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.SqlType;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a rollback demands of single columns again: a value, a shorter or another type, fewer labels. */
final class ReimposedColumns {

    /** A copy that changes or leaves out rows. */
    private static final Pattern REPAIR =
            Pattern.compile("\\b(COALESCE|IFNULL|CASE|WHERE|IGNORE|REPLACE)\\b", Pattern.CASE_INSENSITIVE);

    private final Back back;

    ReimposedColumns(Back back) {
        this.back = back;
    }

    Stream<Reimposed> all() {
        return Stream.of(
                        back.migration().rollbackChanges().stream().flatMap(at -> notNull(at).stream()),
                        back.migration().rollback(AddColumn.class).stream().flatMap(at -> added(at).stream()),
                        back.reversed().up(DropTable.class).stream().flatMap(this::rebuilt),
                        TypeStep.in(back.reversed()).flatMap(step -> type(step).stream()))
                .flatMap(each -> each);
    }

    /** A column that comes back without a value for the rows; MySQL makes one up. */
    private Optional<Reimposed> added(Occurrence<AddColumn> at) {
        SqlName table = at.change().table();
        ColumnDefinition column = at.change().column();
        boolean demanded =
                !column.nullable() && !column.hasValue() && !at.change().ifNotExists();
        boolean refused =
                !back.migration().dialect().isMySqlLike() && back.migration().dialect() != ANY;
        boolean lasts = back.tableBefore(at.change(), table).isPresent();
        return demanded && refused && lasts && !back.isEmptied(at, table)
                ? Optional.of(Reimposed.surely(
                        at,
                        table + "." + column.name(),
                        "One row in " + table + ", and the rollback fails: the column " + column.name()
                                + " comes back without a value for it."))
                : Optional.empty();
    }

    /** A table that is made anew, which is how SQLite gets its NOT NULL back. */
    private Stream<Reimposed> rebuilt(Occurrence<DropTable> drop) {
        return TableRebuild.around(back.reversed(), drop).stream()
                .filter(rebuild -> !REPAIR.matcher(rebuild.copy()).find())
                .flatMap(rebuild -> back.migration().restored().table(rebuild.table()).stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column -> !column.nullable())
                        .map(column -> new Place(rebuild.table(), column.name()))
                        .filter(place -> tookNullOnlySince(new Lasting(place, place)))
                        .filter(place -> !back.isRepaired(drop, place.table(), List.of(place.column())))
                        .map(place -> Reimposed.surely(
                                drop,
                                place,
                                place + " takes NULL since the migration: one row with NULL cannot be copied back.")));
    }

    private Optional<Reimposed> notNull(Occurrence<?> at) {
        Change change = at.change();
        if (change instanceof SetNullable set && !set.nullable()) {
            return notNull(at, set.table(), set.column());
        }
        if (change instanceof RedefineColumn redefine && !redefine.to().nullable()) {
            return notNull(at, redefine.table(), redefine.column());
        }
        return change instanceof AddConstraint add
                        && add.constraint().kind() == Kind.NOT_NULL
                        && add.constraint().validated()
                        && !add.constraint().columns().isEmpty()
                ? notNull(at, add.table(), add.constraint().columns().get(0))
                : Optional.empty();
    }

    private Optional<Reimposed> notNull(Occurrence<?> at, SqlName table, SqlName column) {
        boolean demanded = back.column(at.change(), table, column)
                .filter(this::tookNullOnlySince)
                .isPresent();
        return demanded && !at.before().hasNotNullCheck(table, column) && !back.isRepaired(at, table, List.of(column))
                ? Optional.of(Reimposed.surely(
                        at,
                        table + "." + column,
                        table + "." + column
                                + " takes NULL since the migration: one row with NULL, and the rollback fails."))
                : Optional.empty();
    }

    private boolean tookNullOnlySince(Lasting column) {
        boolean now = Back.find(back.migration().after(), column.after())
                .map(ColumnDefinition::nullable)
                .orElseGet(() -> isDropped(column));
        boolean then = Back.find(back.migration().before(), column.before())
                .map(ColumnDefinition::nullable)
                .orElseGet(() -> !isDropped(column));
        return now && !then;
    }

    /** Of a column that the scripts know nothing of: DROP NOT NULL says that it was NOT NULL. */
    private boolean isDropped(Lasting column) {
        return back.migration().up(SetNullable.class).stream()
                .anyMatch(at -> at.change().nullable()
                        && at.change().table().equals(column.before().table())
                        && at.change().column().equals(column.before().column()));
    }

    private Optional<Reimposed> type(TypeStep step) {
        SqlName table = step.column().table();
        SqlName column = step.column().column();
        Optional<Lasting> lasting = back.column(step.at().change(), table, column);
        if (lasting.isEmpty() || back.isRepaired(step.at(), table, List.of(column))) {
            return Optional.empty();
        }
        Optional<String> label = lostLabel(step);
        if (label.isPresent()) {
            return Optional.of(Reimposed.surely(
                    step.at(),
                    step.column(),
                    "One row with the label '" + label.get() + "' in " + step.column() + ", and the rollback fails."));
        }
        boolean given = Back.find(back.migration().before(), lasting.get().before())
                .filter(old -> Back.find(back.migration().after(), lasting.get().after())
                        .filter(now -> !now.type().isSame(old.type()))
                        .isPresent())
                .isPresent();
        return given && refuses(step)
                ? Optional.of(Reimposed.surely(
                        step.at(),
                        step.column(),
                        "One value that is written after the migration and does not fit, and the change of "
                                + step.words() + " fails."))
                : Optional.empty();
    }

    private boolean refuses(TypeStep step) {
        SqlType from = step.from();
        Effect effect = step.change(back.migration()).map(TypeChange::effect).orElse(Effect.SAME);
        if (from == null || effect != Effect.LOSING) {
            return effect == Effect.REFUSING;
        }
        boolean parses = TypeFacts.of(back.migration().dialect(), from).family().isString()
                && !TypeFacts.of(back.migration().dialect(), step.to()).family().isString();
        return parses && TypeChange.isCast(step.column().column(), step.using());
    }

    /** A label that the migration adds and the enumeration of the rollback has not; MySQL's are part of the type. */
    private Optional<String> lostLabel(TypeStep step) {
        SqlType to = step.to();
        int dot = to.name().lastIndexOf('.');
        if (to.name().isEmpty() || dot == to.name().length() - 1) {
            return Optional.empty();
        }
        SqlName name = new SqlName(
                dot < 0 ? "" : to.name().substring(0, dot), to.name().substring(dot + 1), to.text());
        Optional<SqlObject> type = step.at().before().object(ObjectKind.ENUM, name, null);
        return type.flatMap(known -> back.migration().up(AddEnumValue.class).stream()
                .map(Occurrence::change)
                .filter(add -> add.type().equals(name))
                .map(AddEnumValue::label)
                .filter(label -> !known.labels().contains(label))
                .findFirst());
    }
}
