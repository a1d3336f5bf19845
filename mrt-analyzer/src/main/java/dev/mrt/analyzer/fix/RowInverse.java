package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Conflict;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes back what is done to rows. */
final class RowInverse {

    private static final Pattern LITERAL = Pattern.compile(
            "[-+]?\\d+(?:\\.\\d+)?|[EeNn]?'(?:[^']++|'')*+'|(?i:true|false)|(?i:date|timestamp|uuid)\\s+'[^']*'");

    private final Steps steps;
    private final Keeper keeper;
    private final Ddl ddl;

    RowInverse(SqlDialect dialect, Steps steps, Keeper keeper) {
        this.steps = steps;
        this.keeper = keeper;
        this.ddl = new Ddl(dialect);
    }

    void takeBack(Step step, RowChange change) {
        if (change instanceof Insert insert) {
            inserted(step, insert);
        } else if (change instanceof Update update && keeper.isOn()) {
            table(step, update.table())
                    .ifPresent(table -> keeper.restore(
                            step,
                            table,
                            update.assignments().stream()
                                    .map(Assignment::column)
                                    .distinct()
                                    .toList(),
                            where(update.where(), update.from(), step)));
        } else if (change instanceof Delete delete && keeper.isOn()) {
            table(step, delete.table())
                    .ifPresent(table -> keeper.reinsert(step, table, where(delete.where(), delete.using(), step)));
        } else if (change instanceof Truncate truncate && keeper.isOn() && !truncate.cascade()) {
            table(step, truncate.table()).ifPresent(table -> keeper.refill(step, table));
        } else if (change instanceof Update update) {
            lost(step, "the values that the update of " + update.table() + " replaces are gone");
        } else if (change instanceof Delete delete) {
            lost(step, "the rows that are deleted from " + delete.table() + " are gone");
        } else if (change instanceof Truncate truncate) {
            lost(step, "the rows of " + truncate.table() + " are gone");
        } else {
            steps.obstacle(
                    step.statement(),
                    "what the merge into " + change.subject() + " changes is not known before it runs.");
        }
    }

    private void lost(Step step, String what) {
        steps.obstacle(
                step.statement(),
                what + "; "
                        + (keeper.isOn()
                                ? "they have to be saved by hand."
                                : "--preserve-data keeps them in a side table."));
    }

    private Optional<TableDefinition> table(Step step, SqlName name) {
        Optional<TableDefinition> known = step.tableBefore(name);
        if (known.isEmpty()) {
            steps.obstacle(
                    step.statement(),
                    "the scripts do not tell how table " + name + " was made, so its rows cannot be saved.");
        }
        return known;
    }

    /** A condition that reads other tables is left out: then all rows are saved. */
    private static String where(String where, List<SqlName> others, Step step) {
        return others.isEmpty()
                        && where.indexOf('.') < 0
                        && !where.toUpperCase(java.util.Locale.ROOT).contains("SELECT")
                ? where.replaceFirst("(?i)^WHERE\\s+", "")
                : "";
    }

    private void inserted(Step step, Insert insert) {
        Optional<String> condition = insert.from() != null || insert.onConflict() != Conflict.FAIL
                ? Optional.empty()
                : step.tableBefore(insert.table()).flatMap(table -> condition(table, insert));
        if (condition.isPresent()) {
            steps.add("DELETE FROM " + ddl.name(insert.table()) + " WHERE " + condition.get());
        } else {
            steps.obstacle(
                    step.statement(),
                    "which rows the insert into " + insert.table() + " makes cannot be told from its text: "
                            + why(insert) + "; write the DELETE by hand.");
        }
    }

    private static String why(Insert insert) {
        if (insert.from() != null) {
            return "they come from a query";
        }
        return insert.onConflict() == Conflict.FAIL
                ? "no key of the table is written out"
                : "a row may have been there before";
    }

    private Optional<String> condition(TableDefinition table, Insert insert) {
        List<String> columns = insert.columns().isEmpty()
                ? table.complete()
                        ? table.columns().stream()
                                .map(ColumnDefinition::name)
                                .map(SqlName::name)
                                .toList()
                        : List.of()
                : insert.columns().stream().map(SqlName::name).toList();
        List<List<String>> rows = Tuples.of(insert.text());
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != columns.size())) {
            return Optional.empty();
        }
        return table.constraints().stream()
                .filter(key -> key.kind() == Kind.PRIMARY_KEY || key.kind() == Kind.UNIQUE)
                .sorted(Comparator.comparing(key -> key.kind() != Kind.PRIMARY_KEY))
                .flatMap(key -> condition(key, columns, rows).stream())
                .findFirst();
    }

    private Optional<String> condition(ConstraintDefinition key, List<String> columns, List<List<String>> rows) {
        List<Integer> places = key.columns().stream()
                .map(column -> columns.indexOf(column.name()))
                .toList();
        boolean written = !places.isEmpty()
                && places.stream()
                        .allMatch(at -> at >= 0
                                && rows.stream()
                                        .allMatch(row ->
                                                LITERAL.matcher(row.get(at)).matches()));
        if (!written) {
            return Optional.empty();
        }
        if (places.size() == 1) {
            String column = ddl.bare(key.columns().get(0));
            List<String> values =
                    rows.stream().map(row -> row.get(places.get(0))).toList();
            return Optional.of(
                    values.size() == 1
                            ? column + " = " + values.get(0)
                            : column + " IN (" + String.join(", ", values) + ")");
        }
        List<String> each = new ArrayList<>();
        for (List<String> row : rows) {
            each.add(IntStream.range(0, places.size())
                    .mapToObj(i -> ddl.bare(key.columns().get(i)) + " = " + row.get(places.get(i)))
                    .collect(Collectors.joining(" AND ")));
        }
        return Optional.of(
                each.size() == 1
                        ? each.get(0)
                        : each.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" OR ")));
    }
}
