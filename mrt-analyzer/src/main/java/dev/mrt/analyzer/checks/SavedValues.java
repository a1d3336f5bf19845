package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a migration copies elsewhere before it destroys it, and whether its rollback reads the copy back. Told by names: a copy is a query or
 * an assignment that names the table and the column (or {@code *}).
 */
final class SavedValues {

    private final MigrationContext migration;

    private SavedValues(MigrationContext migration) {
        this.migration = migration;
    }

    static SavedValues of(MigrationContext migration) {
        return new SavedValues(migration);
    }

    /** Whether the values of a column, or all rows of a table, are copied away and read back by the rollback. */
    boolean comeBack(SqlName table, @Nullable SqlName column) {
        List<SqlName> copies = copies(table, column);
        return !copies.isEmpty()
                && migration.rollbackChanges().stream().anyMatch(at -> reads(at, table, column, copies));
    }

    /** Whether they are copied away, whatever the rollback does. */
    boolean areKept(SqlName table, @Nullable SqlName column) {
        return !copies(table, column).isEmpty();
    }

    /** The tables that hold a copy, and columns of the table itself. */
    private List<SqlName> copies(SqlName table, @Nullable SqlName column) {
        List<SqlName> copies = new ArrayList<>();
        for (Occurrence<?> at : migration.upChanges()) {
            if (at.change() instanceof CreateTable create && create.filled() && names(create.source(), table, column)) {
                copies.add(create.table().name());
            } else if (at.change() instanceof Insert insert
                    && insert.from() != null
                    && !insert.table().equals(table)
                    && names(insert.text(), table, column)) {
                copies.add(insert.table());
            } else if (column != null && at.change() instanceof Update update) {
                update.assignments().stream()
                        .filter(each -> copies(update, each, table, column))
                        .map(Assignment::column)
                        .forEach(copies::add);
                if (!update.table().equals(table) && names(update.text(), table, column)) {
                    copies.add(update.table());
                }
            }
        }
        return copies;
    }

    /** {@code SET full_name = name}: a copy within the row, if that column stays. */
    private boolean copies(Update update, Assignment assignment, SqlName table, SqlName column) {
        return update.table().equals(table)
                && !assignment.column().equals(column)
                && mentions(assignment.expression(), column)
                && migration.up(DropColumn.class).stream()
                        .noneMatch(drop -> drop.change().table().equals(table)
                                && drop.change().column().equals(assignment.column()));
    }

    private static boolean reads(Occurrence<?> at, SqlName table, @Nullable SqlName column, List<SqlName> copies) {
        if (at.change() instanceof Insert insert) {
            return insert.table().equals(table) && copies.stream().anyMatch(copy -> mentions(insert.text(), copy));
        }
        if (at.change() instanceof CreateTable create) {
            return create.filled()
                    && create.table().name().equals(table)
                    && copies.stream().anyMatch(copy -> mentions(create.source(), copy));
        }
        return at.change() instanceof Update update
                && update.table().equals(table)
                && update.assignments().stream()
                        .anyMatch(each -> column == null || each.column().equals(column))
                && copies.stream().anyMatch(copy -> mentions(update.text(), copy));
    }

    private static boolean names(String sql, SqlName table, @Nullable SqlName column) {
        return mentions(sql, table) && (column == null || sql.contains("*") || mentions(sql, column));
    }

    static boolean mentions(String sql, SqlName name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name.name()) + "(?![\\w$])")
                .matcher(sql.toLowerCase(Locale.ROOT))
                .find();
    }
}
