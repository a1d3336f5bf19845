package dev.mrt.schema.catalog.postgres;

import java.util.regex.Pattern;

/**
 * Tells names that depend on what happened before. PostgreSQL makes {@code t_a_key} of table, columns and kind, which is the same every
 * time and as good as a name that a person chose; only when that is taken it adds a number, which depends on the order of events.
 */
final class GeneratedNames {

    private static final Pattern END = Pattern.compile("(_.+)?_(pkey|key|idx|check|fkey|excl)\\d+");

    private GeneratedNames() {}

    /**
     * Whether the number at the end of a constraint's or index's name was made up by PostgreSQL.
     *
     * @param fact any object
     * @return {@code true} for {@code t_a_check1}
     */
    static boolean matches(Fact fact) {
        String table = fact.table().name();
        return !table.isEmpty()
                && fact.name().startsWith(table)
                && END.matcher(fact.name().substring(table.length())).matches();
    }
}
