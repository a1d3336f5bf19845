package dev.mrt.schema.jooq;

import java.util.regex.Pattern;

/** Names that a database makes up from the table's name and a number; they are the same next time if nothing else is in their way. */
final class GeneratedNames {

    private GeneratedNames() {}

    static boolean matches(Product product, String table, String name) {
        String start = Pattern.quote(table);
        return switch (product) {
            case POSTGRES, DUCKDB -> name.matches(start + "_(?:pkey|(?:.+_)?(?:key|fkey|check|idx|excl)\\d*)");
            case MARIADB, MYSQL ->
                name.equals("PRIMARY")
                        || name.matches(
                                start + "_(?:ibfk|chk)_\\d+|CONSTRAINT_\\d+|fk_\\d+|" + start + "\\.CONSTRAINT_\\d+");
            case SQLITE -> name.matches("(?:pk|uk|fk)_" + start + "(?:_.*)?");
            default -> false;
        };
    }
}
