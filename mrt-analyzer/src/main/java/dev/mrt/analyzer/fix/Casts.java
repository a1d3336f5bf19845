package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.SqlType;
import java.util.List;
import java.util.Set;

/** Which types PostgreSQL casts into each other when told to, as far as mrt is sure. */
final class Casts {

    private static final Set<String> TEXT = Set.of("varchar", "text", "char", "bpchar", "citext", "name");
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("smallint", "int", "bigint", "numeric", "decimal", "real", "double precision", "double", "float"),
            Set.of("int", "boolean"),
            Set.of("timestamp", "timestamptz", "date"),
            Set.of("time", "timetz"),
            Set.of("json", "jsonb"));

    private Casts() {}

    static boolean areThere(SqlType from, SqlType to) {
        String one = from.name();
        String other = to.name();
        boolean plain = from.array() == to.array();
        return plain
                && (one.equals(other)
                        || TEXT.contains(one)
                        || TEXT.contains(other)
                        || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other)));
    }
}
