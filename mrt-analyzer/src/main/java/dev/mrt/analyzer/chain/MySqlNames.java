package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The names that MySQL and MariaDB give (MySQL manual, "FOREIGN KEY Constraints", "CHECK Constraints", "CREATE TABLE": unnamed indexes). */
final class MySqlNames {

    private MySqlNames() {}

    static String of(SqlDialect dialect, TableDefinition table, ConstraintDefinition constraint) {
        if (constraint.kind() == Kind.PRIMARY_KEY) {
            return "primary";
        }
        if (constraint.kind() == Kind.FOREIGN_KEY) {
            return next(table, number -> table.name().name() + "_ibfk_" + number);
        }
        if (constraint.kind() == Kind.CHECK) {
            return next(
                    table,
                    number -> dialect == SqlDialect.MARIADB
                            ? "constraint_" + number
                            : table.name().name() + "_chk_" + number);
        }
        return free(
                table,
                constraint.columns().isEmpty()
                        ? "index"
                        : constraint.columns().get(0).name());
    }

    /** The first column, with a number from 2 on where an index of that name is there. */
    static String free(TableDefinition table, String column) {
        return !isTaken(table, column)
                ? column
                : IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> column + "_" + number)
                        .filter(name -> !isTaken(table, name))
                        .findFirst()
                        .orElse(column);
    }

    static boolean isImplied(TableDefinition table, String name, ConstraintDefinition constraint) {
        String bare = table.name().name();
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> true;
            case FOREIGN_KEY -> name.startsWith(bare + "_ibfk_");
            case CHECK -> name.startsWith(bare + "_chk_") || name.startsWith("constraint_");
            default ->
                !constraint.columns().isEmpty()
                        && name.matches(constraint.columns().get(0).name() + "(_\\d+)?");
        };
    }

    /** Names that hold the table's name are renamed with it. */
    static String afterRename(String name, String table, String to) {
        for (String middle : new String[] {"_ibfk_", "_chk_"}) {
            if (name.startsWith(table + middle)) {
                return to + name.substring(table.length());
            }
        }
        return name;
    }

    private static String next(TableDefinition table, IntFunction<String> name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(name)
                .filter(each -> table.constraint(SqlName.of(each)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTaken(TableDefinition table, String name) {
        return table.indexes().stream().anyMatch(index -> Edit.same(index.name(), SqlName.of(name)))
                || table.constraints().stream()
                        .anyMatch(key -> Keys.hasIndex(key) && Edit.same(key.name(), SqlName.of(name)));
    }
}
