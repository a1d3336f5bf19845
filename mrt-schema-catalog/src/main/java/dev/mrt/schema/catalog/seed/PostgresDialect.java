package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.Check;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: every value is a string that the server reads as the column's type. */
final class PostgresDialect extends Dialect {

    private static final Pattern NEXT_VALUE = Pattern.compile("(?i)nextval\\('((?:[^']|'')+)'");

    private static final Texts TEXTS = new Texts(true);

    @Override
    Texts texts() {
        return TEXTS;
    }

    @Override
    String zone(Column column) {
        String base = column.baseType();
        return base.equals("timestamptz") || base.equals("timetz") ? "+00" : "";
    }

    @Override
    String interval(Cell cell) {
        return (1 + cell.distinct() % 300) + " days 02:03:04.567891";
    }

    @Override
    @Nullable
    String array(Column column, List<String> elements) {
        return elements.stream().map(Json::quote).collect(Collectors.joining(",", "{", "}"));
    }

    /** Without a cast: an explicit cast cuts what is too long instead of refusing it. */
    @Override
    String literal(Column column, @Nullable String text) {
        return text == null
                ? "NULL"
                : text.indexOf('\\') < 0
                        ? string(text(column, text))
                        : "E" + string(text(column, text).replace("\\", "\\\\"));
    }

    private static String text(Column column, String text) {
        boolean hex = Family.of(column) == Family.BINARY && !column.array() && !text.startsWith("\\x");
        return hex ? "\\x" + text : text;
    }

    @Override
    String typed(Column column, TypeFact fact, @Nullable String text) {
        return literal(column, text) + "::" + fact.castType();
    }

    @Override
    String readable(Column column) {
        return quote(column.name()) + "::text";
    }

    @Override
    String source(List<String> literals, String alias) {
        StringBuilder sql = new StringBuilder("(VALUES ");
        for (int i = 0; i < literals.size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append("(")
                    .append(literals.get(i))
                    .append(", ")
                    .append(i)
                    .append(")");
        }
        return sql.append(") ").append(alias).append("(x, o)").toString();
    }

    /** Returns the generated columns: virtual ones are computed no earlier, and can overflow. */
    @Override
    String insert(Table table, List<String> columns, List<List<String>> rows, boolean explicitIdentity) {
        String sql = super.insert(table, columns, rows, explicitIdentity);
        List<String> generated = table.columns().stream()
                .filter(Column::generated)
                .map(Column::name)
                .toList();
        return generated.isEmpty() ? sql : sql + " RETURNING " + names(generated);
    }

    @Override
    String overriding(boolean explicitIdentity) {
        return explicitIdentity ? " OVERRIDING SYSTEM VALUE" : "";
    }

    @Override
    Map<String, TypeFact> typeFacts(Session session, Table table) throws SQLException {
        Map<String, TypeFact> facts = new HashMap<>(super.typeFacts(session, table));
        if (table.columns().stream().allMatch(PostgresDialect::builtIn)) {
            return facts;
        }
        for (List<@Nullable String> row : session.query(PostgresQueries.typeFacts(name(table.ref())))) {
            String attributes = row.get(2);
            List<String> parts = attributes == null ? List.of() : List.of(attributes.split("\u0001"));
            facts.put(
                    String.valueOf(row.get(0)),
                    new TypeFact(String.valueOf(row.get(1)), parts, row.get(3), Repertoire.FULL));
        }
        return facts;
    }

    private static boolean builtIn(Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        return Family.ofName(column.baseType()) != Family.OTHER
                && PostgresQueries.BUILT_IN.matcher(type).matches();
    }

    @Override
    List<Check> furtherChecks(Session session, Table table) throws SQLException {
        if (!table.partitioned()) {
            return List.of();
        }
        List<String> bounds = new ArrayList<>();
        for (List<@Nullable String> row : session.query(PostgresQueries.partitionBounds(name(table.ref())))) {
            String bound = row.get(0);
            if (bound == null || bound.contains("satisfies_hash_partition")) {
                return List.of();
            }
            bounds.add("(" + bound + ")");
        }
        String condition = bounds.isEmpty() ? "false" : String.join(" OR ", bounds);
        return List.of(new Check(
                bounds.isEmpty() ? "a table without partitions" : "bounds of partitions", condition, List.of()));
    }

    /** Takes a number from the counter itself, so that it never gives it again. */
    @Override
    String unusedIdentity(Session session, Table table, Column column, long number) throws SQLException {
        String next = session.query("SELECT nextval(pg_get_serial_sequence(" + string(name(table.ref())) + ", "
                        + string(column.name()) + "))")
                .get(0)
                .get(0);
        return next == null ? super.unusedIdentity(session, table, column, number) : next;
    }

    /** The sequence belongs to the column or is named in its default. */
    @Override
    void countPast(Session session, Table table, Column column) throws SQLException {
        String sequence = session.query("SELECT pg_get_serial_sequence(" + string(name(table.ref())) + ", "
                        + string(column.name()) + ")")
                .get(0)
                .get(0);
        Matcher named = NEXT_VALUE.matcher(String.valueOf(column.defaultExpression()));
        if (sequence == null && named.find()) {
            sequence = named.group(1).replace("''", "'");
        }
        if (sequence != null) {
            session.query("SELECT setval(" + string(sequence) + ", GREATEST((SELECT last_value FROM " + sequence
                    + "), (SELECT max(" + quote(column.name()) + ") FROM " + name(table.ref()) + ")))");
        }
    }

    @Override
    void deferConstraints(Session session) throws SQLException {
        session.update("SET CONSTRAINTS ALL DEFERRED");
    }

    @Override
    void checkNow(Session session) throws SQLException {
        session.update("SET CONSTRAINTS ALL IMMEDIATE");
    }

    @Override
    void restoreDeferral(Session session) throws SQLException {
        for (List<@Nullable String> row : session.query(PostgresQueries.INITIALLY_DEFERRED)) {
            session.update("SET CONSTRAINTS " + row.get(0) + " DEFERRED");
        }
    }

    @Override
    List<String> triggersOff(Session session, Table table) throws SQLException {
        List<String> back = new ArrayList<>();
        session.update("SET CONSTRAINTS ALL IMMEDIATE");
        for (List<@Nullable String> row : session.query(PostgresQueries.triggers(name(table.ref())))) {
            String alter = "ALTER TABLE " + name(table.ref());
            session.update(alter + " DISABLE " + row.get(0));
            back.add(alter + " ENABLE " + row.get(1));
        }
        return back;
    }

    /** Needs a superuser, which the owner of a sandbox is. */
    @Override
    List<String> foreignKeysOffOn() {
        return List.of("SET LOCAL session_replication_role = replica", "SET LOCAL session_replication_role = origin");
    }

    @Override
    Set<Integer> duplicateCodes() {
        return Set.of();
    }
}
