package dev.mrt.schema.catalog.seed;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of PostgreSQL's own types and of its extensions' that no other product has. */
final class Exotics {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    private Exotics() {}

    /**
     * Makes a value.
     *
     * @param base the type's name in {@code pg_type}
     * @param cell the place for it
     * @return its text, {@code null} if the type is not known
     */
    static @Nullable String of(String base, Cell cell) {
        long n = cell.distinct();
        String value = network(base, n);
        value = value == null ? geometry(base, n) : value;
        value = value == null ? range(base, n) : value;
        return value == null ? rest(base, cell) : value;
    }

    private static @Nullable String network(String base, long n) {
        return switch (base) {
            case "inet" -> "10." + n / 250 % 250 + "." + n / 62_500 % 250 + "." + (1 + n % 250) + "/24";
            case "cidr" -> "10." + n / 250 % 250 + "." + n % 250 + ".0/24";
            case "macaddr" -> String.format(Locale.ROOT, "08:00:2b:01:%02x:%02x", n / 256 % 256, n % 256);
            case "macaddr8" -> String.format(Locale.ROOT, "08:00:2b:01:02:03:%02x:%02x", n / 256 % 256, n % 256);
            default -> null;
        };
    }

    private static @Nullable String geometry(String base, long n) {
        return switch (base) {
            case "point" -> "(" + n + ".5,-1.25)";
            case "line" -> "{1,-1," + n + "}";
            case "lseg" -> "[(0,0),(" + (n + 1) + ",1)]";
            case "box" -> "((" + (n + 1) + ",1),(0,0))";
            case "path" -> "[(0,0),(" + (n + 1) + ",1)]";
            case "polygon" -> "((0,0),(" + (n + 1) + ",1),(1,5))";
            case "circle" -> "<(0,0)," + (n + 1) + ">";
            case "cube" -> "(" + n + ",1)";
            case "geometry", "geography" -> "POINT(" + n % 90 + " 1)";
            default -> null;
        };
    }

    /** Ranges of different rows never overlap, as exclusion constraints ask for. */
    private static @Nullable String range(String base, long n) {
        LocalDate from = START.plusDays(30 * (n % 20_000));
        String days = "[" + from + "," + from.plusDays(10) + ")";
        return switch (base) {
            case "int4range", "int8range" -> numbers(n);
            case "numrange" -> "[" + 1000 * n + ".25," + (1000 * n + 10) + ".75)";
            case "int4multirange", "int8multirange", "nummultirange" -> "{" + numbers(n) + "}";
            case "daterange", "tsrange", "tstzrange" -> days;
            case "datemultirange", "tsmultirange", "tstzmultirange" -> "{" + days + "}";
            default -> null;
        };
    }

    private static String numbers(long n) {
        return "[" + (1000 * n + 1) + "," + (1000 * n + 10) + ")";
    }

    private static @Nullable String rest(String base, Cell cell) {
        long n = cell.distinct();
        return switch (base) {
            case "char" -> String.valueOf((char) ('a' + n % 26));
            case "oid", "xid", "cid", "xid8" -> Long.toString(100_000 + n);
            case "tsvector" -> "'mrt':1 'row" + n + "':2A";
            case "tsquery" -> "'mrt' & 'row" + n + "'";
            case "hstore" -> "\"Mrt Key\"=>\" V " + n + "\", empty=>NULL";
            case "ltree" -> "mrt.R" + n;
            case "lquery" -> "mrt.*." + n;
            case "pg_lsn" -> "0/" + Long.toHexString(n + 1).toUpperCase(Locale.ROOT);
            case "regclass" -> "pg_class";
            case "regtype" -> "integer";
            case "regproc" -> "now";
            case "regrole" -> "pg_monitor";
            case "regnamespace" -> "pg_catalog";
            case "jsonpath" -> "$.\"mrt\"[" + n + "]";
            case "tid" -> "(" + n + ",1)";
            case "txid_snapshot", "pg_snapshot" -> (n + 10) + ":" + (n + 20) + ":" + (n + 12);
            case "vector", "halfvec" -> vector(cell);
            default -> null;
        };
    }

    private static String vector(Cell cell) {
        Integer length = cell.column().length();
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Math.max(1, length == null ? 3 : length); i++) {
            text.append(i == 0 ? "" : ",").append((i + cell.distinct()) % 7);
        }
        return text.append("]").toString();
    }
}
