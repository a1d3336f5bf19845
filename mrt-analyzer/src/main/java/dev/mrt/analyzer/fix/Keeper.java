package dev.mrt.analyzer.fix;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies rows that a migration is about to lose into side tables, and reads them back. */
final class Keeper {

    private static final int LONGEST_NAME = 63;

    private final MigrationContext migration;
    private final Steps steps;
    private final boolean isOn;
    private final Ddl ddl;
    private final Set<String> used = new HashSet<>();

    Keeper(MigrationContext migration, Steps steps, boolean isOn) {
        this.migration = migration;
        this.steps = steps;
        this.isOn = isOn;
        this.ddl = new Ddl(migration.dialect());
    }

    boolean isOn() {
        return isOn;
    }

    /** Fills a table that was made again. */
    void refill(Step step, TableDefinition table) {
        if (isThereBefore(step, table)) {
            String copy = copy(table, "*", "");
            insert(table, copy, "");
            Counters.goOn(migration.dialect(), table).forEach(steps::add);
            steps.atTheEnd("DROP TABLE " + copy);
        }
    }

    /** Brings values of columns back, row by row. */
    void restore(Step step, TableDefinition table, List<SqlName> columns, String where) {
        if (!isThereBefore(step, table)) {
            return;
        }
        List<SqlName> key = key(table);
        if (key.isEmpty()) {
            steps.obstacle(
                    step.statement(),
                    "table " + table.name() + " has no primary key, so its values cannot be told apart by row.");
            return;
        }
        Set<String> both = new LinkedHashSet<>();
        Stream.concat(key.stream(), columns.stream()).map(ddl::bare).forEach(both::add);
        String copy = copy(table, String.join(", ", both), where);
        String target = ddl.name(table.name());
        String same = same(key, target);
        String assignments = columns.stream()
                .map(column -> ddl.bare(column) + " = (SELECT b." + ddl.bare(column) + " FROM " + copy + " b WHERE "
                        + same + ")")
                .collect(Collectors.joining(", "));
        steps.add("UPDATE " + target + " SET " + assignments + " WHERE EXISTS (SELECT 1 FROM " + copy + " b WHERE "
                + same + ")");
        steps.atTheEnd("DROP TABLE " + copy);
        steps.note("Values written to " + table.name() + " after the migration are replaced by those of " + copy
                + " for rows that it holds.");
    }

    /** Puts deleted rows back. */
    void reinsert(Step step, TableDefinition table, String where) {
        if (!isThereBefore(step, table)) {
            return;
        }
        List<SqlName> key = key(table);
        if (key.isEmpty()) {
            steps.obstacle(
                    step.statement(),
                    "table " + table.name() + " has no primary key, so it cannot be told which rows are gone.");
            return;
        }
        String copy = copy(table, "*", where);
        String target = ddl.name(table.name());
        insert(table, copy, " WHERE NOT EXISTS (SELECT 1 FROM " + target + " WHERE " + same(key, target) + ")");
        steps.atTheEnd("DROP TABLE " + copy);
    }

    private String same(List<SqlName> key, String target) {
        return key.stream()
                .map(column -> "b." + ddl.bare(column) + " = " + target + "." + ddl.bare(column))
                .collect(Collectors.joining(" AND "));
    }

    private void insert(TableDefinition table, String copy, String where) {
        List<String> columns = table.columns().stream()
                .filter(column -> column.generated() == null)
                .map(column -> ddl.bare(column.name()))
                .toList();
        boolean overrides = migration.dialect() == SqlDialect.POSTGRES
                && table.columns().stream().anyMatch(Keeper::isAlwaysCounted);
        steps.add("INSERT INTO " + ddl.name(table.name()) + " (" + String.join(", ", columns) + ")"
                + (overrides ? " OVERRIDING SYSTEM VALUE" : "")
                + " SELECT " + columns.stream().map(column -> "b." + column).collect(Collectors.joining(", "))
                + " FROM " + copy + " b" + where);
    }

    private static boolean isAlwaysCounted(ColumnDefinition column) {
        return column.counter().equals("identity")
                && column.text().toUpperCase(Locale.ROOT).contains("ALWAYS");
    }

    private boolean isThereBefore(Step step, TableDefinition table) {
        Optional<TableDefinition> first = migration.before().table(table.name());
        boolean sameColumns = first.isPresent()
                && table.columns().stream()
                        .allMatch(column -> first.get().column(column.name()).isPresent());
        if (!sameColumns) {
            steps.obstacle(
                    step.statement(),
                    "the rows of " + table.name()
                            + " cannot be saved before the migration, as it has another name or other columns there; split the migration.");
        } else if (!table.complete()) {
            steps.obstacle(
                    step.statement(),
                    "the scripts do not tell all of table " + table.name() + ", so its rows cannot be saved.");
        }
        return sameColumns && table.complete();
    }

    private String copy(TableDefinition table, String columns, String where) {
        String copy = sideTable(table.name());
        steps.before("CREATE TABLE " + copy + " AS SELECT " + columns + " FROM " + ddl.name(table.name())
                + (where.isEmpty() ? "" : " WHERE " + where));
        return copy;
    }

    private String sideTable(SqlName table) {
        String wanted = ("mrt_backup_" + migration.migration().id().value() + "_" + table.name())
                .replaceAll("[^\\p{Alnum}]+", "_")
                .toLowerCase(Locale.ROOT);
        String name = wanted.length() > LONGEST_NAME - 3 ? wanted.substring(0, LONGEST_NAME - 3) : wanted;
        String free = name;
        for (int number = 2; !used.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static List<SqlName> key(TableDefinition table) {
        return table.constraints().stream()
                .filter(each -> each.kind() == Kind.PRIMARY_KEY)
                .map(ConstraintDefinition::columns)
                .findFirst()
                .orElse(List.of());
    }
}
