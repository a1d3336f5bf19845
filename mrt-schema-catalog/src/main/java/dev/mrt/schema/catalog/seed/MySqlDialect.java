package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB in strict mode, with backslashes as escapes as their default mode has it. */
final class MySqlDialect extends Dialect {

    private static final Texts TEXTS = new Texts(true);
    private static final Times TIMESTAMPS = new Times(1971, 2037);
    private static final Times OTHERS = new Times(1001, 9998);
    private static final Pattern SHAPE = Pattern.compile("[A-Z]+\\(");
    private static final Pattern BITS = Pattern.compile("[01]+");
    private static final Pattern DECIMAL = Pattern.compile("decimal\\(\\d+,\\d+\\)");

    @Override
    @Nullable
    String exotic(Cell cell) {
        long n = cell.distinct();
        return switch (cell.column().baseType().toLowerCase(Locale.ROOT)) {
            case "point", "geometry" -> "POINT(" + n + ".5 -1.25)";
            case "linestring" -> "LINESTRING(0 0,1 " + n + ")";
            case "polygon" -> "POLYGON((0 0," + (n + 1) + " 0,1 1,0 0))";
            case "multipoint" -> "MULTIPOINT(0 0,1 " + n + ")";
            case "multilinestring" -> "MULTILINESTRING((0 0,1 " + n + "))";
            case "multipolygon" -> "MULTIPOLYGON(((0 0," + (n + 1) + " 0,1 1,0 0)))";
            case "geometrycollection" -> "GEOMETRYCOLLECTION(POINT(" + n + " 1))";
            case "inet4" -> "10.0." + n / 250 % 250 + "." + (1 + n % 250);
            case "inet6" -> "2001:db8::" + Long.toHexString(1 + n % 65_000);
            default -> null;
        };
    }

    @Override
    String quote(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    @Override
    Texts texts() {
        return TEXTS;
    }

    @Override
    Times times(Column column) {
        return column.baseType().equalsIgnoreCase("timestamp") ? TIMESTAMPS : OTHERS;
    }

    private static String escaped(String text) {
        return string(text.replace("\\", "\\\\"));
    }

    @Override
    String literal(Column column, @Nullable String text) {
        if (text == null) {
            return "NULL";
        }
        return switch (Family.of(column)) {
            case BINARY -> "X" + string(text);
            case BIT -> BITS.matcher(text).matches() ? "b" + string(text) : bare(text);
            case BOOLEAN -> text.equalsIgnoreCase("true") ? "1" : text.equalsIgnoreCase("false") ? "0" : bare(text);
            case OTHER -> SHAPE.matcher(text).lookingAt() ? "ST_GeomFromText(" + escaped(text) + ")" : escaped(text);
            default -> escaped(text);
        };
    }

    @Override
    String typed(Column column, TypeFact fact, @Nullable String text) {
        String literal = literal(column, text);
        String type = castType(column);
        return type.isEmpty() ? literal : "CAST(" + literal + " AS " + type + ")";
    }

    private static String castType(Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        Matcher decimal = DECIMAL.matcher(type);
        return switch (Family.of(column)) {
            case INTEGER, YEAR, BOOLEAN -> type.contains("unsigned") ? "UNSIGNED" : "SIGNED";
            case DECIMAL -> decimal.find() ? decimal.group() : "DECIMAL(65,20)";
            case REAL, DOUBLE -> "DOUBLE";
            case DATE -> "DATE";
            case TIMESTAMP -> "DATETIME(6)";
            case TIME -> "TIME(6)";
            case TEXT, PADDED, ENUM, SET -> "CHAR";
            default -> "";
        };
    }

    /** Values of a subquery and of a column have collations of equal weight, which MySQL refuses to compare. */
    @Override
    String equal(Column column, String left, String right) {
        return Family.of(column).isText()
                ? "CONVERT(" + left + " USING utf8mb4) COLLATE utf8mb4_bin = CONVERT(" + right
                        + " USING utf8mb4) COLLATE utf8mb4_bin"
                : super.equal(column, left, right);
    }

    @Override
    String readable(Column column) {
        String name = quote(column.name());
        return switch (Family.of(column)) {
            case BINARY -> "HEX(" + name + ")";
            case BIT -> "BIN(" + name + ")";
            default -> name;
        };
    }

    @Override
    String insert(Table table, List<String> columns, List<List<String>> rows, boolean explicitIdentity) {
        return columns.isEmpty()
                ? "INSERT INTO " + name(table.ref()) + " () VALUES ()"
                : super.insert(table, columns, rows, explicitIdentity);
    }

    @Override
    Map<String, TypeFact> typeFacts(Session session, Table table) throws SQLException {
        Map<String, TypeFact> facts = new HashMap<>(super.typeFacts(session, table));
        for (List<@Nullable String> row : session.query(characterSets(table.ref()))) {
            String name = String.valueOf(row.get(0));
            String charset = String.valueOf(row.get(1)).toLowerCase(Locale.ROOT);
            facts.computeIfPresent(
                    name, (any, fact) -> new TypeFact(fact.castType(), List.of(), null, repertoire(charset)));
        }
        return facts;
    }

    private static String characterSets(TableRef table) {
        return "SELECT column_name, character_set_name FROM information_schema.columns WHERE character_set_name IS NOT NULL"
                + " AND character_set_name <> 'utf8mb4' AND table_schema = " + escaped(table.schema())
                + " AND table_name = "
                + escaped(table.name());
    }

    private static Repertoire repertoire(String charset) {
        return switch (charset) {
            case "utf16", "utf32", "utf16le" -> Repertoire.FULL;
            case "utf8", "utf8mb3", "ucs2" -> Repertoire.BASIC_PLANE;
            case "latin1" -> Repertoire.LATIN;
            default -> Repertoire.ASCII;
        };
    }

    /** An explicit value above the counter moves the counter along. */
    @Override
    String unusedIdentity(Session session, Table table, Column column, long number) throws SQLException {
        String next = session.query(
                        "SELECT 1 + COALESCE(MAX(" + quote(column.name()) + "), 0) FROM " + name(table.ref()))
                .get(0)
                .get(0);
        return next == null ? "1" : next;
    }

    @Override
    String limit(int rows) {
        return " LIMIT " + rows;
    }

    @Override
    Set<Integer> duplicateCodes() {
        return Set.of(1062, 1586);
    }

    @Override
    List<String> foreignKeysOffOn() {
        return List.of("SET foreign_key_checks = 0", "SET foreign_key_checks = 1");
    }
}
