package dev.mrt.schema.catalog.mysql;

import java.util.regex.Pattern;

/** Tells names that the server made up and that depend on what existed before. */
final class GeneratedNames {

    private GeneratedNames() {}

    /** {@code t_ibfk_1}, since MariaDB 12.1 a mere number. */
    static boolean foreignKey(String table, String name) {
        return name.matches(Pattern.quote(table) + "_ibfk_\\d+|\\d+");
    }

    /** MySQL's {@code t_chk_1}, MariaDB's {@code CONSTRAINT_1}. */
    static boolean check(String table, String name) {
        return name.matches(Pattern.quote(table) + "_chk_\\d+|CONSTRAINT_\\d+");
    }

    /** {@code a_2} if {@code a} was taken, {@code functional_index}, or the made-up name of the foreign key that it was made for. */
    static boolean index(String table, String firstColumn, String name) {
        return name.matches(Pattern.quote(firstColumn) + "_\\d+|functional_index(_\\d+)?") || foreignKey(table, name);
    }
}
