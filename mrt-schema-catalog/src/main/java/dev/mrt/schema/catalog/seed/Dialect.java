package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one product writes what the seeder has to say; this class says it as the SQL standard does. */
class Dialect {

    private static final Pattern BARE =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|TRUE|FALSE", Pattern.CASE_INSENSITIVE);
    private static final Times TIMES = new Times(1001, 9998);
    private static final Texts TEXTS = new Texts(false);

    static Dialect of(DatabaseInfo database) {
        if (database.is("PostgreSQL")) {
            return new PostgresDialect();
        }
        if (database.is("MySQL") || database.is("MariaDB")) {
            return new MySqlDialect();
        }
        if (database.is("SQLite")) {
            return new SqliteDialect();
        }
        return database.is("H2") ? new H2Dialect() : new Dialect();
    }

    String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    final String name(TableRef table) {
        return table.schema().isEmpty() ? quote(table.name()) : quote(table.schema()) + "." + quote(table.name());
    }

    final String names(List<String> columns) {
        return columns.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    Texts texts() {
        return TEXTS;
    }

    Times times(Column column) {
        return TIMES;
    }

    /** What follows a time of this column: an offset, or nothing. */
    String zone(Column column) {
        return column.type().contains("with time zone") ? "+00:00" : "";
    }

    String interval(Cell cell) {
        return Long.toString(1 + cell.distinct() % 90);
    }

    @Nullable
    String array(Column column, List<String> elements) {
        return null;
    }

    /** A value of a type that only some products have, {@code null} if it is not known. */
    @Nullable
    String exotic(Cell cell) {
        return Exotics.of(cell.column().baseType().toLowerCase(Locale.ROOT), cell);
    }

    static String string(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A value as an INSERT takes it. */
    String literal(Column column, @Nullable String text) {
        if (text == null) {
            return "NULL";
        }
        String quoted = string(text);
        return switch (Family.of(column)) {
            case BOOLEAN -> bare(text.toUpperCase(Locale.ROOT));
            case INTEGER, DECIMAL, REAL, DOUBLE -> bare(text);
            case DATE -> "DATE " + quoted;
            case TIME -> "TIME " + quoted;
            case TIMESTAMP -> "TIMESTAMP " + quoted;
            case BINARY -> "X" + quoted;
            case TEXT, PADDED, ENUM -> quoted;
            default -> "CAST(" + quoted + " AS " + column.type() + ")";
        };
    }

    /** A number or truth value as it is; whatever else a user writes there stays a text, for the database to refuse. */
    static String bare(String text) {
        return BARE.matcher(text).matches() ? text : string(text);
    }

    /** A value of exactly the column's type, to evaluate a condition with. */
    String typed(Column column, TypeFact fact, @Nullable String text) {
        return "CAST(" + literal(column, text) + " AS " + fact.castType() + ")";
    }

    /** A column's value as text that {@link #literal} takes. */
    String readable(Column column) {
        return quote(column.name());
    }

    /** Compares two values of the column's type, one of them from a stored column. */
    String equal(Column column, String left, String right) {
        return left + " = " + right;
    }

    /** Rows of one value and its number, as a source in FROM. */
    String source(List<String> literals, String alias) {
        StringBuilder sql = new StringBuilder("(");
        for (int i = 0; i < literals.size(); i++) {
            sql.append(i == 0 ? "" : " UNION ALL ")
                    .append("SELECT ")
                    .append(literals.get(i))
                    .append(" AS x, ");
            sql.append(i).append(" AS o").append(fromNothing());
        }
        return sql.append(") ").append(alias).toString();
    }

    /** What has to follow a SELECT that reads no table. */
    String fromNothing() {
        return "";
    }

    String limit(int rows) {
        return " FETCH FIRST " + rows + " ROWS ONLY";
    }

    String insert(Table table, List<String> columns, List<List<String>> rows, boolean explicitIdentity) {
        if (columns.isEmpty()) {
            return "INSERT INTO " + name(table.ref()) + " DEFAULT VALUES";
        }
        return "INSERT INTO " + name(table.ref()) + " (" + names(columns) + ")" + overriding(explicitIdentity)
                + " VALUES "
                + rows.stream().map(row -> "(" + String.join(", ", row) + ")").collect(Collectors.joining(", "));
    }

    String overriding(boolean explicitIdentity) {
        return "";
    }

    Map<String, TypeFact> typeFacts(Session session, Table table) throws SQLException {
        Map<String, TypeFact> facts = new HashMap<>();
        for (Column column : table.columns()) {
            facts.put(column.name(), TypeFact.plain(column.type()));
        }
        return facts;
    }

    /** Conditions besides CHECK that a row must meet, such as the bounds of partitions. */
    List<Table.Check> furtherChecks(Session session, Table table) throws SQLException {
        return List.of();
    }

    /** An explicit value for an identity column that the counter will never give. */
    String unusedIdentity(Session session, Table table, Column column, long number) throws SQLException {
        return Long.toString(-1 - number);
    }

    /** The least value for a counted column that a row may be given without the counter giving it, too. */
    long leastOutsideCounter() {
        return 1;
    }

    /** Lets a counter go on after the values that rows were given explicitly; most do by themselves. */
    void countPast(Session session, Table table, Column column) throws SQLException {}

    final boolean isDuplicate(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.equals("23505")
                || state.equals("23P01")
                || duplicateCodes().contains(error.getErrorCode());
    }

    /** Codes of the product for a duplicate key, where its SQLSTATE does not say so. */
    Set<Integer> duplicateCodes() {
        return Set.of();
    }

    /** Lets the checks of references wait for {@link #checkNow}, as far as constraints allow. */
    void deferConstraints(Session session) throws SQLException {}

    /** Checks everything that was deferred; raises what was violated. */
    void checkNow(Session session) throws SQLException {}

    /** Puts back what {@link #deferConstraints} and {@link #checkNow} changed in the transaction. */
    void restoreDeferral(Session session) throws SQLException {}

    /** Switches a table's triggers and rules off. */
    List<String> triggersOff(Session session, Table table) throws SQLException {
        return List.of();
    }

    /** Statements that switch foreign keys off and on again in this session, empty if that is not possible within a transaction. */
    List<String> foreignKeysOffOn() {
        return List.of();
    }
}
