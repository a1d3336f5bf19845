package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.Back.Lasting;
import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rollback demands of rows again: to differ, to have a parent, to meet a condition. */
final class ReimposedKeys {

    private static final Pattern LIST = Pattern.compile("'((?:[^'])*)'");

    private final Back back;

    ReimposedKeys(Back back) {
        this.back = back;
    }

    Stream<Reimposed> all() {
        return back.migration().rollbackChanges().stream().flatMap(at -> of(at).stream());
    }

    private Optional<Reimposed> of(Occurrence<?> at) {
        if (at.change() instanceof CreateIndex create && create.index().unique()) {
            IndexDefinition index = create.index();
            return unique(at, index.table(), index.name(), index.columns(), index.keys());
        }
        if (!(at.change() instanceof AddConstraint add) || !add.constraint().validated()) {
            return Optional.empty();
        }
        ConstraintDefinition constraint = add.constraint();
        return switch (constraint.kind()) {
            case UNIQUE, PRIMARY_KEY ->
                constraint.usingIndex() == null
                        ? unique(at, add.table(), constraint.name(), constraint.columns(), List.of())
                        : Optional.empty();
            case FOREIGN_KEY -> reference(at, add);
            case CHECK -> check(at, add);
            case EXCLUSION, NOT_NULL -> Optional.empty();
        };
    }

    private Optional<Reimposed> unique(
            Occurrence<?> at, SqlName table, @Nullable SqlName name, List<SqlName> columns, List<String> keys) {
        Optional<List<Lasting>> lasting = back.columns(at.change(), table, columns);
        Optional<SqlName> then = back.tableBefore(at.change(), table);
        Optional<SqlName> now = back.tableAfter(at.change(), table);
        if (lasting.isEmpty() || then.isEmpty() || now.isEmpty() || back.isRepaired(at, table, columns)) {
            return Optional.empty();
        }
        boolean plain = keys.isEmpty() || keys.size() == columns.size();
        boolean was = plain
                ? differs(back.migration().before(), then.get(), befores(lasting.get())) || isGivenUp(name)
                : hasIndex(back.migration().before(), then.get(), keys);
        boolean is = plain
                ? differs(back.migration().after(), now.get(), afters(lasting.get()))
                : hasIndex(back.migration().after(), now.get(), keys);
        return was && !is
                ? Optional.of(Reimposed.surely(
                        at,
                        table,
                        "Since the migration rows of " + table + " may be equal in " + named(columns, keys)
                                + ": two of them, and the rollback fails."))
                : Optional.empty();
    }

    private static String named(List<SqlName> columns, List<String> keys) {
        return String.join(
                ", ", keys.isEmpty() ? columns.stream().map(SqlName::name).toList() : keys);
    }

    private static List<SqlName> befores(List<Lasting> columns) {
        return columns.stream().map(Lasting::before).map(Place::column).toList();
    }

    private static List<SqlName> afters(List<Lasting> columns) {
        return columns.stream().map(Lasting::after).map(Place::column).toList();
    }

    private static boolean differs(SchemaModel schema, SqlName table, List<SqlName> columns) {
        return schema.table(table)
                .filter(known -> UniqueKeys.rulesOutDuplicates(known, columns))
                .isPresent();
    }

    private static boolean hasIndex(SchemaModel schema, SqlName table, List<String> keys) {
        return schema.table(table).stream()
                .flatMap(known -> known.indexes().stream())
                .anyMatch(index -> index.unique() && index.keys().equals(keys));
    }

    /** Of a key that the scripts know nothing of: the migration drops something of that name. */
    private boolean isGivenUp(@Nullable SqlName name) {
        return name != null
                && back.migration().upChanges().stream()
                        .map(Occurrence::change)
                        .anyMatch(change -> change instanceof DropConstraint drop && name.equals(drop.name())
                                || change instanceof DropIndex index && name.equals(index.index()));
    }

    private Optional<Reimposed> reference(Occurrence<?> at, AddConstraint add) {
        ConstraintDefinition key = add.constraint();
        Optional<List<Lasting>> lasting = back.columns(at.change(), add.table(), key.columns());
        SqlName target = key.target();
        boolean lasts = lasting.isPresent()
                && target != null
                && back.tableBefore(at.change(), target).isPresent();
        if (!lasts || back.isRepaired(at, add.table(), key.columns())) {
            return Optional.empty();
        }
        boolean was = refers(back.migration().before(), at.change(), add, befores(lasting.get()), false)
                || isGivenUp(key.name());
        boolean is = refers(back.migration().after(), at.change(), add, afters(lasting.get()), true);
        return was && !is && !isUnchecked()
                ? Optional.of(Reimposed.surely(
                        at,
                        add.table(),
                        "Since the migration rows of " + add.table() + " need no row in " + target
                                + ": one without, and the rollback fails."))
                : Optional.empty();
    }

    private boolean refers(SchemaModel schema, Change at, AddConstraint add, List<SqlName> columns, boolean now) {
        SqlName target = add.constraint().target();
        if (target == null) {
            return false;
        }
        Optional<SqlName> owner = now ? back.tableAfter(at, add.table()) : back.tableBefore(at, add.table());
        Optional<SqlName> parent = now ? back.tableAfter(at, target) : back.tableBefore(at, target);
        return owner.flatMap(schema::table).stream()
                .flatMap(table -> table.constraints().stream())
                .filter(each -> each.kind() == Kind.FOREIGN_KEY)
                .anyMatch(each -> each.columns().equals(columns)
                        && parent.filter(name -> name.equals(each.target())).isPresent());
    }

    /** SET FOREIGN_KEY_CHECKS = 0 lets rows pass. */
    private boolean isUnchecked() {
        return back.migration().rollback(SetSetting.class).stream().anyMatch(at -> Guards.areOff(at.change()));
    }

    private Optional<Reimposed> check(Occurrence<?> at, AddConstraint add) {
        ConstraintDefinition check = add.constraint();
        Optional<List<Lasting>> lasting = back.columns(at.change(), add.table(), check.columns());
        Optional<TableDefinition> then = back.tableBefore(at.change(), add.table())
                .flatMap(name -> back.migration().before().table(name));
        Optional<TableDefinition> now = back.tableAfter(at.change(), add.table())
                .flatMap(name -> back.migration().after().table(name));
        if (lasting.isEmpty() || now.isEmpty() || back.isRepaired(at, add.table(), check.columns())) {
            return Optional.empty();
        }
        boolean was = then.filter(table -> has(table, check)).isPresent() || isGivenUp(check.name());
        if (!was || has(now.get(), check)) {
            return Optional.empty();
        }
        List<ConstraintDefinition> instead = checksOn(now.get(), afters(lasting.get()));
        if (instead.stream().anyMatch(each -> isWithin(each.expression(), check.expression()))) {
            return Optional.empty();
        }
        boolean sure =
                instead.isEmpty() || instead.stream().anyMatch(each -> isWithin(check.expression(), each.expression()));
        String message = "Since the migration rows of " + add.table() + " need not meet " + check.text()
                + ": one that does not, and the rollback fails.";
        return Optional.of(
                sure ? Reimposed.surely(at, add.table(), message) : Reimposed.maybe(at, add.table(), message));
    }

    private static boolean has(TableDefinition table, ConstraintDefinition check) {
        return table.constraints().stream()
                .anyMatch(each -> each.kind() == Kind.CHECK && Text.isSame(each.expression(), check.expression()));
    }

    private static List<ConstraintDefinition> checksOn(TableDefinition table, List<SqlName> columns) {
        return table.constraints().stream()
                .filter(each -> each.kind() == Kind.CHECK)
                .filter(each -> each.columns().stream().anyMatch(columns::contains))
                .toList();
    }

    /** Whether one list of labels is part of another and nothing else differs. */
    private static boolean isWithin(String less, String more) {
        Set<String> few = labels(less);
        Set<String> many = labels(more);
        String pattern = LIST.matcher(less).replaceAll("''").replaceAll("('')(\\s*,\\s*'')*", "''");
        String other = LIST.matcher(more).replaceAll("''").replaceAll("('')(\\s*,\\s*'')*", "''");
        return !few.isEmpty() && many.containsAll(few) && Text.isSame(pattern, other);
    }

    private static Set<String> labels(String expression) {
        Set<String> labels = new HashSet<>();
        Matcher each = LIST.matcher(expression);
        while (each.find()) {
            labels.add(each.group(1));
        }
        return labels;
    }
}
