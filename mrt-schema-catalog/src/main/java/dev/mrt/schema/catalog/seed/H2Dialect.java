package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** H2: converts strings on assignment, but not to JSON, binary and array types. */
final class H2Dialect extends Dialect {

    private static final String SQL = "\u0000";

    @Override
    String literal(Column column, @Nullable String text) {
        if (text == null) {
            return "NULL";
        }
        if (text.startsWith(SQL)) {
            return text.substring(1);
        }
        return switch (Family.of(column)) {
            case BINARY -> "X" + string(text);
            case JSON -> "JSON " + string(text);
            case BOOLEAN, INTEGER -> bare(text);
            case INTERVAL -> "CAST(" + string(text) + " AS " + column.type() + ")";
            default -> string(text);
        };
    }

    @Override
    String readable(Column column) {
        String name = quote(column.name());
        return Family.of(column) == Family.BINARY ? "RAWTOHEX(" + name + ")" : name;
    }

    /** {@code BIT} is another name for {@code BOOLEAN} there, its intervals have one field or two. */
    @Override
    String interval(Cell cell) {
        String type = cell.column().type().toUpperCase(Locale.ROOT);
        long n = 1 + cell.distinct() % 50;
        if (type.contains("YEAR TO MONTH")) {
            return "INTERVAL '" + n + "-7' YEAR TO MONTH";
        }
        if (type.contains("DAY TO SECOND")) {
            return "INTERVAL '" + n + " 02:03:04.5' DAY TO SECOND";
        }
        return Long.toString(n);
    }

    @Override
    @Nullable
    String array(Column column, List<String> elements) {
        return elements.stream().map(Dialect::string).collect(Collectors.joining(", ", SQL + "ARRAY[", "]"));
    }

    /** A counter of H2 goes up from its start: negative numbers stay free. */
    /** Its counters are moved by DDL alone, which would commit; they do not come as far as this. */
    @Override
    long leastOutsideCounter() {
        return 1_000;
    }

    @Override
    String overriding(boolean explicitIdentity) {
        return explicitIdentity ? " OVERRIDING SYSTEM VALUE" : "";
    }

    @Override
    Set<Integer> duplicateCodes() {
        return Set.of(23_505);
    }
}
